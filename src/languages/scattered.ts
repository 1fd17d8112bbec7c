import type { Hole } from "../coverage/day.ts";
import { lengthOf } from "../time/window.ts";

/** Whether so little is missing between the first minute and the last, nearly a day apart, that naming them tells nothing. */
export function isScattered({ minutes, window }: Hole): boolean {
  const span = lengthOf(window) / 60;
  return span >= NEARLY_A_DAY && minutes < span / 2;
}

/** Minutes. */
const NEARLY_A_DAY = 18 * 60;

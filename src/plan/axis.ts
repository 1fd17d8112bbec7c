import { MINUTE } from "../time/wall.ts";
import { lengthOf, padded, type Window } from "../time/window.ts";

/** How time is cut for watching: blocks of 60 buckets, so that one block's buckets fit the bits of one integer. */
export interface Axis extends Window {
  /** Seconds a bucket lasts; a whole number of minutes. */
  readonly step: number;
}

/** Buckets in a block. */
export const BLOCK = 60;

/** Blocks that keep an answer small: 25 cover a padded day at one minute. */
const MOST_BLOCKS = 25;

/** The axis of a window with `padding` seconds on both sides: minutes up to a day, coarser beyond. */
export function axisOf(window: Window, padding: number): Axis {
  const whole = padded(window, padding);
  const step = Math.ceil(lengthOf(whole) / (MINUTE * BLOCK * MOST_BLOCKS)) * MINUTE;
  return { ...whole, step };
}

/** The axis of a local day with `padding` seconds on both sides: minutes, also where the day has 25 hours. */
export function dayAxisOf(day: Window, padding: number): Axis {
  return { ...padded(day, padding), step: MINUTE };
}

/** Slices of a time strip. */
const MOST_SLICES = 60;

/** Seconds a slice of the window's time strip lasts: at least a minute, at most 60 slices. */
export function sliceLength(window: Window): number {
  const length = lengthOf(window);
  return Math.max(Math.min(MINUTE, length), Math.ceil(length / MOST_SLICES));
}

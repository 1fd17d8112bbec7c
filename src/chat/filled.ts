import type { Filled } from "../cards/form.ts";
import { endText } from "../question/end.ts";
import type { Question } from "../question/question.ts";
import { clock, date } from "../time/zone.ts";
import type { Asking } from "./asking.ts";

/** A question as the form would have it, for somebody who wants to change it. */
export function filledWith({ question, zone, language }: Asking): Filled {
  const { src, dst, window } = question;
  const port = portsOf(question);
  return {
    language,
    ...(src && { src: endText(src) }),
    ...(dst && { dst: endText(dst) }),
    ...(port !== "" && { port }),
    ...(window && { window: "other", time: `${moment(window.from, zone)} - ${moment(window.to, zone)}` }),
  };
}

function portsOf({ ports }: Question): string {
  return ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

function moment(instant: number, zone: string): string {
  return `${date(instant, zone)} ${clock(instant, zone)}`;
}

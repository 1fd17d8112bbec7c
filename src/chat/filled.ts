import type { Filled } from "../cards/form.ts";
import type { End, Question } from "../question/question.ts";
import { clock, date } from "../time/zone.ts";
import type { Asking } from "./asking.ts";

/** A question as the form would have it, for somebody who wants to change it. */
export function filledWith({ question, zone, language }: Asking): Filled {
  const { src, dst, window } = question;
  const port = portsOf(question);
  return {
    language,
    ...(src && { src: nameOf(src) }),
    ...(dst && { dst: nameOf(dst) }),
    ...(port !== "" && { port }),
    ...(window && { window: "other", time: `${moment(window.from, zone)} - ${moment(window.to, zone)}` }),
  };
}

function nameOf(end: End): string {
  switch (end.kind) {
    case "address":
      return end.ip;
    case "network":
      return end.cidr;
    case "host":
      return end.name;
    case "instance":
    case "interface":
      return end.id;
    case "entry":
      return end.key;
  }
}

function portsOf({ ports }: Question): string {
  return ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

function moment(instant: number, zone: string): string {
  return `${date(instant, zone)} ${clock(instant, zone)}`;
}

import type { Draft, Settled } from "../draft.ts";
import { endText } from "../end.ts";
import type { End, Question } from "../question.ts";
import type { EndToken } from "../readers/end-token.ts";
import type { PortReading } from "./ports.ts";

/** What was asked beside a question that is settled, each with all that it would ask instead. */
export function leftOutOf(
  { others, roles, hasError }: Draft,
  asked: Pick<Settled, "src" | "dst" | "ports" | "protocol">,
): Settled["leftOut"] {
  // An error names machines on the way that nobody asks about.
  if (hasError) return [];
  const { ports, protocol } = asked;
  const service = { ports, ...(protocol === undefined ? {} : { protocol }) };
  const further = others.map(({ start, end, src, dst, ports: own }) => ({
    ...{ start, end },
    instead: {
      ...(own === undefined || own.ranges.length === 0 ? service : serviceOf(own)),
      ...sideValue("src", src?.value ?? asked.src.value),
      ...sideValue("dst", dst?.value ?? asked.dst.value),
    },
  }));
  const loose = roles.loose.filter((end) => isMachine(end) && !isAsked(end, asked));
  return [...further, ...loose.map(({ start, end }) => ({ start, end }))];
}

function serviceOf({ ranges, protocol }: PortReading): Pick<Settled, "ports" | "protocol"> {
  return { ports: ranges, ...(protocol === undefined ? {} : { protocol }) };
}

function sideValue(role: "src" | "dst", value: End | undefined): Pick<Question, "src" | "dst"> {
  return value === undefined ? {} : { [role]: value };
}

/** Words of the address book are used as plain nouns, too. */
function isMachine({ value }: EndToken): boolean {
  return value !== undefined && value.kind !== "entry" && value.kind !== "internet";
}

function isAsked({ value }: EndToken, { src, dst }: Pick<Settled, "src" | "dst">): boolean {
  const name = value && endText(value);
  return [src.value, dst.value].some((side) => side !== undefined && endText(side) === name);
}

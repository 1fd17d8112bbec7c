import type { Reader } from "../text/moment.ts";

/** The functions of Teams for moments, as the bot writes them (learn.microsoft.com, "Format cards"). */
const MOMENT = /\{\{(?<part>DATE|TIME)\((?<instant>[^,)]+)(?:, SHORT)?\)\}\}/g;

/** Moments in the reader's own zone: Teams takes that of the device, which need not be where the visitor plays. */
export function withMoments(text: string, { locale, zone }: Pick<Reader, "locale" | "zone">): string {
  return text.replaceAll(MOMENT, (whole, part, instant) => {
    const at = Date.parse(instant);
    if (Number.isNaN(at)) return whole;
    return new Intl.DateTimeFormat(locale, { timeZone: zone, ...(part === "DATE" ? DATE : TIME) }).format(at);
  });
}

const DATE = { weekday: "short", year: "numeric", month: "short", day: "numeric" } as const;
const TIME = { hour: "numeric", minute: "2-digit" } as const;

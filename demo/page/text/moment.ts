/** Who reads: moments are told in their language and zone. */
export interface Reader {
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
  /** Epoch seconds. */
  now(): number;
}

/**
 * A moment (epoch seconds) in one of Slack's formats: `{date_short_pretty} {time}`. What is no token stays as it is.
 * Tokens: docs.slack.dev, "Formatting message text", "Date formatting".
 */
export function sayMoment(seconds: number, format: string, reader: Reader): string {
  return format.replaceAll(/\{(?<token>\w+)\}/g, (written, token: string, place: number) => {
    const { options, isPretty } = readToken(token);
    if (options === undefined) return written;
    const day = isPretty ? relativeDay(seconds, reader) : undefined;
    if (day === undefined) return formatted(seconds, options, reader);
    return place === 0 ? capitalised(day) : day;
  });
}

const DATE = { year: "numeric", month: "long", day: "numeric" } as const;
const TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: DATE,
  date_short: { ...DATE, month: "short" },
  date_long: { ...DATE, weekday: "long" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

function readToken(token: string): { options: Intl.DateTimeFormatOptions | undefined; isPretty: boolean } {
  const plain = token.replace(/_pretty$/, "");
  return { options: TOKENS[plain], isPretty: plain !== token };
}

/** "today", "yesterday" or "tomorrow", as the reader's language says it. */
function relativeDay(seconds: number, reader: Reader): string | undefined {
  const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const at = (offset: number) => formatted(reader.now() + offset * 86_400, day, reader);
  const days = [-1, 0, 1].find((offset) => at(offset) === formatted(seconds, day, reader));
  if (days === undefined) return undefined;
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: "auto" }).format(days, "day");
}

/** As Slack writes a day with which the format begins (metacpan.org, Slack::BlockKit::Block::RichText::Date). */
function capitalised(day: string): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}

function formatted(seconds: number, options: Intl.DateTimeFormatOptions, { locale, zone }: Reader): string {
  const key = JSON.stringify([locale, zone, options]);
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  FORMATS.set(key, format);
  return format.format(seconds * 1000);
}

/** By what they are made of: made anew for every moment, they took half the time of drawing a long conversation. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

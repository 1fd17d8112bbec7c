/** In what Slack hands on, everything in angle brackets is a link, a mention or a date; brackets that people type are escaped. */
const MARKED = /<(?<kind>[@#!]?)(?<link>[^<>|]*)(?:\|(?<label>[^<>]*))?>/g;

const ESCAPED = /&(?<name>amp|lt|gt);/g;
const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

/**
 * The text that somebody typed, from the text that Slack made of it: links become what is seen of them, mentions go, and
 * the three escaped signs come back (docs.slack.dev, "Formatting message text").
 */
export function plainText(text: string): string {
  const unmarked = text.replace(MARKED, (...match) => unmark(match.at(-1)));
  return unmarked.replace(ESCAPED, (whole, name: string) => SIGNS[name] ?? whole).trim();
}

/** A mention is somebody to talk to and no part of the question; of a date the text for readers without it is left. */
function unmark({ kind, link = "", label }: Partial<Record<string, string>>): string {
  if (kind === "@" || kind === "#") return " ";
  if (kind === "!") return link.startsWith("date^") && label !== undefined ? label : " ";
  return label ?? link.replace(/^(?:mailto|tel):/, "");
}

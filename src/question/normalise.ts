import { rewrite, type TracedText, trace } from "./traced-text.ts";

type Rewriting = readonly [
  pattern: RegExp,
  replacement: (match: string, groups: Readonly<Record<string, string | undefined>>) => string,
];

/** 分 where it stands for minutes: 443 分かりますか and 分析 have none. */
export const MINUTES = "分(?!か(?:ら[なずん]|[りるっ])|[離散割析岐])";

/**
 * The order matters: invisible characters may hide inside markup, markup inside entities may not become markup. To test
 * a character for its Unicode class is slow, so plain ones are passed over first (`(?![…])`).
 */
const REWRITINGS: readonly Rewriting[] = [
  [/(?![\n -~\u3000-\u9FFF])[\p{Cf}\p{Co}\p{Variation_Selector}\r]/gu, () => ""],
  // Whole words at once, as far as no mark joins their last letter.
  [/[\u3000\uFF01-\uFF5E]+(?![\p{M}\uFF9E\uFF9F])/gu, narrow],
  // Only what folding may change, and signs with a mark; plain kana and kanji are left alone.
  [
    /[^\p{ASCII}\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF](?:(?<=\p{Changes_When_NFKC_Casefolded})|[\p{M}\uFF9E\uFF9F])[\p{M}\uFF9E\uFF9F]*|[\u3041-\u30FC]\p{M}+/gu,
    fold,
  ],
  [/<at(?:\s[^<>]{0,200})?>[^<>]{0,200}<\/at>/gi, () => " "],
  [/<(?:[@#!])[^<>\n]{0,200}>/g, () => " "],
  [/<(?<url>(?:[a-z][a-z0-9+.-]{1,20}:)[^<>|\s]{1,2000})(?:\|(?<label>[^<>\n]{0,2000}))?>/gi, unlink],
  [/<br ?\/?>/gi, () => "\n"],
  [/&(?<name>gt|lt|amp|nbsp|quot|#39);/gi, (_, { name }) => ENTITIES[(name ?? "").toLowerCase()] ?? " "],
  [/[`\u201C\u201D\u00A0]/g, (quote) => (quote === "\u00A0" ? " " : '"')],
  [/[\u2018\u2019]/g, () => "'"],
  [/[\u2010-\u2015\u2212]/g, () => "-"],
  // The frame that terraform draws around an error.
  [/[\u2502\u2577\u2575]/g, () => "|"],
  // Many put a blank between a number and its unit: 30 分前. Behind an address or before another word it parts two things.
  [
    new RegExp(
      String.raw`(?<=(?<![\d.:/-])\d{1,4}) {1,2}(?=年|月(?!曜)|日(?![曜本次報付常中経程])|時(?![々折刻代点])|${MINUTES}|秒|週(?![明末次初報])|[かヶカヵ箇ケ]月)`,
      "g",
    ),
    () => "",
  ],
  // The long-vowel sign between digits is somebody's dash.
  [/(?<=\d)ー(?=\d)/g, () => "-"],
  [/[\u301C\u223C\u223E\uFF5E]/g, () => "~"],
  [/(?<=\d)。(?=\d)/g, () => "."],
  [/[-ー]{1,3}>{1,2}|={1,3}>{1,2}|[\u21D2\u27A1\u27F6\u2794\u279C\u25B6]/g, () => "→"],
  [/<-{1,3}|<={1,3}|[\u21D0\u2B05\u27F5]/g, () => "←"],
  [/(?<=[\w.:/-]) > (?=\S)/g, () => " → "],
  [/\[\.\]|\(\.\)|\{\.\}|\[dot\]/gi, () => "."],
  [/\[:\]/g, () => ":"],
  [/\bhxxp(?=s?:\/\/)/gi, () => "http"],
  [/[A-Z]+/g, (letters) => letters.toLowerCase()],
  [/(?![\0-\u00BF\u3000-\u9FFF])\p{Lu}/gu, lower],
  // The colon of a label right before an IPv6 address is none of the address's own: `送信元：2001:db8::7`. Shorter words
  // could be a group of it with a slip.
  [
    /(?<=[\u3000-\uFFFF)]|(?<![0-9a-z])[a-z]{6,20}) ?:(?=\[?(?:(?:[0-9a-f]{0,4}:){1,6}:|(?:[0-9a-f]{1,4}:){7}))/g,
    () => ": ",
  ],
  // Slack's italics, `_to_`; names may begin or end with the same sign.
  [/(?<!\w)_(?<word>[a-z]{1,12})_(?!\w)/g, (_, { word }) => ` ${word} `],
  // Long empty stretches mean nothing and only cost time.
  [/[ \t]{9,}/g, () => "        "],
  [/\n{3,}/g, () => "\n\n"],
];

const ENTITIES: Readonly<Record<string, string>> = { gt: ">", lt: "<", amp: "&", nbsp: " ", quot: '"', "#39": "'" };

/**
 * Brings a message into one form: Slack and Teams markup, width, invisible characters, defanged addresses, dashes,
 * arrows and letter case. Signs that merely look like digits (`①`, `¹`, `𝟏`) stay: folding them would change an address.
 */
export function normalise(original: string): TracedText {
  return REWRITINGS.reduce((text, [pattern, replacement]) => rewrite(text, pattern, replacement), trace(original));
}

/** ASCII in full width, and the ideographic blank: no sign of them becomes two. */
function narrow(signs: string): string {
  return signs.normalize("NFKC");
}

/**
 * Letters that one sign may become, so that a text grows at most threefold: `…` and `ﬃ` do. Signs for whole words (`㍿`,
 * `ﷺ`) stand in no address, port or time.
 */
const MOST_LETTERS = 3;

function fold(sign: string): string {
  const folded = sign.normalize("NFKC");
  if (folded.length > sign.length + MOST_LETTERS - 1) return sign;
  if (folded === sign || !/\d/.test(folded)) return folded;
  const isFullWidthDigit = /^[\uFF10-\uFF19]/.test(sign);
  return isFullWidthDigit ? folded : sign;
}

/** Slack links bare host names itself and puts `http://` before them: nobody said that scheme. */
function unlink(_: string, { url = "", label }: Readonly<Record<string, string | undefined>>): string {
  const address = url.replace(/^mailto:/i, "");
  return label !== undefined && url.replace(/\/$/, "") === `http://${label}` ? label : address;
}

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

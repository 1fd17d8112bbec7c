/**
 * Joins Japanese text with inserted values: a half-width blank stands where kana or kanji meet a half-width word,
 * except before 番 (a port is written 22番).
 */
export function ja(literals: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return values
    .map(String)
    .reduce((text, value, index) => join(join(text, value), literals[index + 1] ?? ""), literals[0] ?? "");
}

function join(left: string, right: string): string {
  const meet = (WIDE_END.test(left) && HALF_START.test(right)) || (HALF_END.test(left) && WIDE_START.test(right));
  return meet ? `${left} ${right}` : left + right;
}

const WIDE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const WIDE_START = /^(?!番)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HALF_START = /^[\w#`[-]/;
const HALF_END = /[\w\]`-]$/;

import type { Failure } from "../../../explanation/failure.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { ja } from "./ja.ts";
import { number } from "./words.ts";

/** What a question would read, what it may, and how much of its time fits. */
export function tooBig({ bytes, usd, limit, fits }: Extract<Failure, { code: "too-big" }>): string {
  const price = usd === 0 ? "" : `（${dollars(usd) ?? "0.01 USD 未満"}）`;
  const would = ja`この質問に答えるには、約 ${size(bytes)}${price}のログを読む必要があります。1 回の質問で読める量の上限（${size(limit)}）を超えるため、検索を始めていません。`;
  if (fits === undefined) {
    return `${would}時間を短くしても上限を超えます。上限（\`limits.bytesPerQuestion\`）の引き上げを、このボットの担当者に相談してください。`;
  }
  return `${would}ご指定の時間のうち、${last(fits)}だけであれば調べられます。`;
}

/** The button that asks the same about a part of the time. */
export function askAboutLast(seconds: number): string {
  return `${last(seconds)}を調べる`;
}

/** 「最後の 15 分間」「最後の 1 時間」「最後の 3 日間」 */
function last(seconds: number): string {
  if (seconds < 3600) return `最後の ${number(seconds / 60)} 分間`;
  return seconds < 86_400 ? `最後の ${number(seconds / 3600)} 時間` : `最後の ${number(seconds / 86_400)} 日間`;
}

import type { Failure } from "../../../explanation/failure.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { failure } from "./help.ts";
import { ja } from "./ja.ts";

/** Why a day could not be told. What is said to whoever asks is said where it fits. */
export function whyNoDigest(failed: Failure, date: string): string {
  switch (failed.code) {
    case "too-big": {
      const price = failed.usd === 0 ? "" : `（${dollars(failed.usd) ?? "0.01 USD 未満"}）`;
      return ja`約 ${size(failed.bytes)}${price}のログを読む必要があり、一度に読める量の上限（${size(failed.limit)}）を超えるため、検索を始めていません。${RAISE}`;
    }
    case "too-much":
      return `1 日分のログが、一度に読める量を超えています。${RAISE}`;
    case "scan-limit":
      return `1 日分のログが、ワークグループで一度に読める量${failed.bytes === undefined ? "" : `（${size(failed.bytes)}）`}を超えたため、Athena が検索を中止しました。上限の引き上げを、このボットの担当者に相談してください。`;
    case "outside-tables":
      return `Athena のテーブルは ${failed.day} ${failed.side === "before" ? "から" : "まで"}のため、この日については判断できません。設定の \`since\` をより${failed.side === "before" ? "早い" : "遅い"}日に変えて、\`flow-witness table\` でテーブルを作り直してください。`;
    case "engine-unreachable":
      return `AWS に接続できません。ネットワークと設定の \`engine.region\` を確認してください。${later(date)}`;
    case "search-stopped":
      return `検索が途中で中止されました。${later(date)}`;
    case "search-lost":
      return `開始した検索が見つからなくなりました。${later(date)}`;
    case "engine-busy":
      return `検索エンジンが混み合っていて、検索できませんでした。${later(date)}`;
    case "engine-failed":
      return `検索が完了しませんでした。${later(date)}`;
    case "fault":
      return "プログラム側の不具合です。";
    default:
      return failure(failed);
  }
}

const RAISE = "上限（`limits.bytesPerDigest`）の引き上げを、このボットの担当者に相談してください。";

function later(date: string): string {
  return `復旧後は \`flow-witness digest --day ${date}\` で確認できます。`;
}

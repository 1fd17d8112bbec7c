import { digestCommand } from "../../digest-command.ts";
import type { DigestDay, DigestFailure } from "../../digest-words.ts";
import { dollars } from "../../money.ts";
import { size } from "../../size.ts";
import { failure } from "./help.ts";
import { ja } from "./ja.ts";

/** Why a day could not be told. What is said to whoever asks is said where it fits. */
export function whyNoDigest(failed: DigestFailure, day: DigestDay): string {
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
      return `AWS に接続できません。ネットワークと設定の \`engine.region\` を確認してください。${later(day)}`;
    case "search-stopped":
      return `検索が途中で中止されました。${later(day)}`;
    case "search-lost":
      return `開始した検索が見つからなくなりました。${later(day)}`;
    case "engine-busy":
      return `検索エンジンが混み合っていて、検索できませんでした。${later(day)}`;
    case "engine-failed":
      return `検索が完了しませんでした。${FOUND}${later(day)}`;
    case "out-of-time":
      return `1 時間以内に完了しませんでした。${later(day)}`;
    case "fault":
      return `プログラム側の不具合です。${FOUND}`;
    case "no-logs-found":
      return `${failed.paths.join("、")} にフローログが見つかりません。不足しているものは \`flow-witness doctor\` で確認できます。`;
    case "unknown-format":
      return `${failed.path} にはヘッダー行がないため、フィールドの並びが分かりません。設定で、そのソースの \`format\` に並びを指定してください。`;
    default:
      return failure(failed);
  }
}

const RAISE = "上限（`limits.bytesPerDigest`）の引き上げを、このボットの担当者に相談してください。";

const FOUND = "原因は、このボットの担当者が下の参照番号から調べられます。";

function later(day: DigestDay): string {
  return `この日の内容は、あとから \`${digestCommand(day)}\` で確認できます。`;
}

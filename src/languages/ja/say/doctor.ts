import { type DoctorWords, textIn } from "../../doctor-words.ts";
import { athena } from "./doctor/athena.ts";
import { delivery } from "./doctor/delivery.ts";
import { flowLogs } from "./doctor/flow-logs.ts";
import { number } from "./words.ts";

/** How a set-up is spoken of. */
export const doctor: DoctorWords = {
  text: (diagnosis, clock) => textIn({ ...athena, ...delivery, ...flowLogs }, diagnosis, clock),
  summary: (counts) => {
    const parts = [
      ...(counts["to-mend"] > 0 ? [`要対応 ${number(counts["to-mend"])} 件`] : []),
      ...(counts.note > 0 ? [`参考 ${number(counts.note)} 件`] : []),
      ...(counts.fine > 0 ? [`問題なし ${number(counts.fine)} 件`] : []),
    ];
    return parts.length === 0
      ? "点検する対象がありませんでした。"
      : `${parts.join("、")}。設定は何も変更していません。`;
  },
  fine: "問題のなかった点:",
  fixes: {
    command: "実行するコマンド:",
    sql: "Athena で実行する SQL:",
    settings: "設定ファイルの該当箇所:",
    policy: "ロールのポリシーに追加するステートメント:",
  },
};

import type { NameOf } from "../../../question/restatable.ts";
import type { Clock } from "../../clock.ts";
import type { NotYet, Promised } from "../../language.ts";
import { askAbout, limitOf, trafficOf } from "./question.ts";

/** What would be set up, that it is not switched on here, and what to ask in the meantime. */
export function notYet(asked: Promised, clock: Clock, nameOf?: NameOf): NotYet {
  const traffic = trafficOf(asked, nameOf);
  if (asked.intent === "watch") {
    const limit = asked.window === undefined ? "" : `（${limitOf(asked.window, clock)}）`;
    return {
      text: `${traffic}が通ったらお知らせする、というご依頼ですね${limit}。見張る機能は、ここではまだ使えません。もう一度接続し、ログが届くまで数分待ってから、次のように聞いてください。`,
      instead: { label: "これを聞く", text: askAbout({ ...asked, intent: "accepted" }, "直近30分に", nameOf) },
    };
  }
  return {
    text: `${traffic}の定期レポートのご依頼ですね。ここからはまだ設定できないため、頻度も時刻も設定されていません。チャンネルへの日次レポートは、このボットの管理者が設定できます。今は次のように聞けます。`,
    instead: { label: "これを聞く", text: askAbout({ ...asked, intent: "top_rejects" }, "昨日", nameOf) },
  };
}

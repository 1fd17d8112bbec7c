import type { Cast } from "../../../question/asking-back/cast.ts";
import type { Prompts } from "../../chat-words.ts";
import { ja } from "../say/ja.ts";

/** Where a conversation begins. */
export function prompts({ client, server }: Cast): Prompts {
  return {
    intro: ja`AWS のフローログをもとに、通信が通ったか、拒否されたか、記録がないかを、その理由やログからは分からないこととあわせてお答えするボットです。\`${client.words} → ${server.words} 22 直近1時間\` のように入力して質問してください。フォームからも質問できます。`,
    inRoom: ja`このボットをメンションして質問してください。例: \`${client.words} → ${server.words} 22 直近1時間\``,
    title: "何を調べますか",
    offers: [
      {
        label: "通信は通りましたか",
        text: ja`直近1時間に、${client.words}から${server.words}への 443番の通信は許可されましたか。`,
      },
      {
        label: "つながらない理由",
        text: ja`${client.words}から${server.words}の 22番につながらないのはなぜですか。`,
      },
      { label: "接続元の一覧", text: ja`今日、${server.words}に接続したのはどのホストですか。` },
      { label: "拒否が多い通信", text: "直近24時間で最も多く拒否された通信はどれですか。" },
    ],
  };
}

import type { RuleName } from "../../../verdict/verdict.ts";

/** What the rule that decided saw, with the name by which the program knows it. */
export function rule(name: RuleName): string {
  return `${SEEN[name]}（${name}）`;
}

const SEEN: Readonly<Record<RuleName, string>> = {
  "named-denial": "何が拒否したかを、ログ自体が示しています。",
  mixed: "同じ観測点が、同じ向きの通信を許可も拒否もしています。",
  "reply-rejected":
    "要求を許可した観測点が、その応答を拒否しています。セキュリティグループは応答を自動で通すため、ネットワーク ACL による拒否とみられます。",
  "rejected-in-subnet":
    "同じサブネット内の通信が拒否されています。サブネット内ではネットワーク ACL が評価されないため、セキュリティグループによる拒否です。",
  "request-rejected":
    "観測点が要求を拒否しています。セキュリティグループとネットワーク ACL のどちらによるかは、記録に残りません。",
  "lone-reply-rejected":
    "要求の記録がない応答が拒否されています。セキュリティグループとネットワーク ACL のどちらの可能性もあります。",
  lost: "Transit Gateway が、要求のパケットをすべて損失として数えています。",
  "service-failed": "要求は許可されましたが、サービスのログには失敗と記録されています。",
  "refused-by-host": "要求は許可され、ホストがリセット（RST）を返しています。",
  reset: "通信は許可され、接続の確立後かデータの途中でリセット（RST）されています。",
  "under-way": "双方向の通信が許可されていますが、この時間に接続の確立がないため、以前からの接続です。",
  completed: "要求と応答が許可され、TCP フラグに接続の確立（SYN、SYN-ACK）が残っています。",
  "two-way": "要求と応答が許可されています。接続の確立を示す TCP フラグはありません。",
  "not-seen-beyond":
    "通信は片方のインターフェースを出ましたが、監視中だったもう片方のインターフェースには記録がありません。",
  "no-reply": "要求は許可されましたが、その応答の記録がありません。",
  "reply-only": "応答の記録だけがあり、その要求はどのログにもありません。",
  "in-transit": "許可・拒否を判定しない観測点にだけ記録があります。",
  "never-logged-traffic": "フローログに記録されない種類の通信です。",
  "records-skipped": "記録がなく、この時間はログが欠けています（SKIPDATA）。",
  "too-early": "この時間のログは、まだまったく届いていません。",
  "before-first-log": "この時間は、最初のログより前です。",
  "one-action-logged": "記録がなく、ログには許可または拒否の一方だけが残る設定です。",
  "not-watched": "記録がなく、どちらの端も、この時間を通した監視を確認できません。",
  "never-seen": "少なくとも一方の端がこの時間を通して監視されており、記録がありません。",
};

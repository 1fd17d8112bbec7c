import { FIELDS, type Story } from "./story.ts";

/** Asked who connected to a host that only opened connections itself. */
export const listOfTheOtherWay: Story = {
  shows: [1],
  log: `
    ${FIELDS}
    5 123456789012 eni-0d60 10.23.0.60 10.20.40.4 51001 443 6 9 900 14:02:05 14:02:40 ACCEPT OK 3 egress
    5 123456789012 eni-0d60 10.20.40.4 10.23.0.60 443 51001 6 9 900 14:02:05 14:02:40 ACCEPT OK 19 ingress
    5 123456789012 eni-0f99 - - - - - - - 14:10:00 14:11:00 - NODATA - -
  `,
  verdict: {
    rule: "list",
    kind: "list",
    about: "destinations",
    turned: true,
    groupCount: 1,
    groups: [{ src: "10.23.0.60", dst: "10.20.40.4", port: 443, protocol: 6, verdict: { kind: "accepted" } }],
  },
  claims: ["observed: opened-the-other-way", "observed: groups-found"],
  en: {
    question: "Who connected to 10.23.0.60 between 14:00 and 14:10?",
    lines: [
      "≡ Recorded only the other way · anywhere → 10.23.0.60, 14:00–14:10 JST",
      "No connection to 10.23.0.60 is recorded, only connections from it. 10.23.0.60 talked to 1 host, was rejected nowhere: 1 connection, 1.8 KB in all.",
      "✓ → 10.20.40.4 port 443 (https) · accepted · 1 connection, 1.8 KB · 14:02",
      "Next: for one row in full, for example the first, ask `seen 10.23.0.60 → 10.20.40.4 tcp/443 14:00-14:10`.",
    ],
    also: [],
  },
  ja: {
    question: "14:00〜14:10に 10.23.0.60 に接続したのは誰ですか？",
    lines: [
      "≡ 逆向きの記録のみ · すべて → 10.23.0.60（14:00〜14:10）",
      "10.23.0.60 への接続の記録はなく、10.23.0.60 からの接続だけがあります。10.23.0.60 は 1 台と通信、拒否なし。接続は合わせて 1 件、1.8 KB です。",
      "✓ → 10.20.40.4 443番（https） · 許可 · 接続 1 件、1.8 KB · 14:02",
      "次は: 1 行ずつ詳しく聞けます。例えば 1 行目: `14:00〜14:10 に、10.23.0.60 から 10.20.40.4 への 443番（TCP）の通信はありましたか。`",
    ],
    also: [],
  },
};

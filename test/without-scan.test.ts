import { describe, expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { actionsOf, COMPANY, companyOf, type Tag, words } from "./support/company.ts";

describe("help and small talk", () => {
  test.each(["en", "ja"] as const)("show examples that are understood at once: %s", async (tag) => {
    for (const config of [COMPANY, DEFAULT_CONFIG]) {
      const { readIn, reply } = companyOf(tag, config);
      const code = (await reply("/flow help")).card.elements.find(({ kind }) => kind === "code");
      const lines = code?.kind === "code" ? code.text.split("\n") : [];
      const example = /`(?<example>[^`]+)`/.exec(words(await reply(tag === "ja" ? "こんにちは" : "hello")).join(""));

      expect(lines).toHaveLength(6);
      for (const line of [...lines, example?.groups?.["example"] ?? ""]) {
        expect({ line, ...readIn(line) }).toMatchObject({ line, missing: [], ambiguous: [], mistakes: [] });
        expect({ line, intent: readIn(line).intent }).not.toEqual({ line, intent: "none" });
      }
    }
  });

  test("take their examples from the address book", async () => {
    const [, , , ...examples] = words(await companyOf("en").reply("/flow help"));

    expect(examples[0]).toBe("hr-portal → payroll-db 22 last 1h");
    expect(examples[3]).toBe("Did anything from office reach payroll-db yesterday?");
    expect(words(await companyOf("ja").reply("/flow help")).at(-1)).toBe(
      "直近24時間で最も多く拒否された通信はどれですか",
    );
  });
});

const LATER: [Tag, string, ...string[]][] = [
  [
    "en",
    "let me know when 10.20.40.4 reaches payroll-db on port 22 (tcp), until 18:00",
    "You want to hear as soon as traffic from 10.20.40.4 to payroll-db on port 22 (tcp) gets through, until 18:00 on 22 Nov 2026. Watching is not switched on here yet. Try the connection once more, wait a few minutes for the log, then ask:",
    "Did anything get through from 10.20.40.4 to payroll-db on port 22 (tcp) in the last 30 minutes?",
  ],
  [
    "ja",
    "10.20.40.4から給与DBの22番が通ったら18時まで見張って教えて",
    "10.20.40.4 から給与DB への 22番の通信が通ったらお知らせする、というご依頼ですね（2026年11月22日 18:00 まで）。見張る機能は、ここではまだ使えません。もう一度接続し、ログが届くまで数分待ってから、次のように聞いてください。",
    "直近30分に、10.20.40.4 から給与DB への 22番の通信は許可されましたか。",
  ],
  [
    "en",
    "send me a daily digest of rejects to payroll-db",
    "You want a regular summary of traffic to payroll-db. It cannot be set up from here yet, so neither how often nor when has been set; whoever runs this bot can have a daily digest sent to a channel. What it would begin with you can ask now:",
    "Which traffic to payroll-db was rejected most yesterday?",
  ],
  [
    "ja",
    "給与DBへの拒否のダイジェストを毎朝9時に送って",
    "給与DB への通信の定期レポートのご依頼ですね。ここからはまだ設定できないため、頻度も時刻も設定されていません。チャンネルへの日次レポートは、このボットの管理者が設定できます。今は次のように聞けます。",
    "昨日、給与DB への通信のうち、最も多く拒否されたものはどれですか。",
  ],
  [
    "en",
    "/flow watch",
    "You want to hear as soon as traffic gets through. Watching is not switched on here yet. Try the connection once more, wait a few minutes for the log, then ask:",
    "Did anything get through from hr-portal to payroll-db in the last 30 minutes?",
  ],
  [
    "ja",
    "つながったら教えて",
    "通信が通ったらお知らせする、というご依頼ですね。見張る機能は、ここではまだ使えません。もう一度接続し、ログが届くまで数分待ってから、次のように聞いてください。",
    "直近30分に、人事ポータルから給与DB への通信は許可されましたか。",
  ],
];

test.each<[Tag, string, ...string[]]>(LATER)(
  "what cannot be set up yet is understood, and can be asked instead, %s: %s",
  async (tag, text, ...expected) => {
    const { readIn, reply } = companyOf(tag);
    const response = await reply(text);

    expect(response.kind).toBe("aside");
    expect(words(response)).toEqual(expected);
    const [{ value } = { value: "" }, ...others] = actionsOf(response);
    expect([value, others]).toEqual([expected[1], []]);
    expect(readIn(value)).toMatchObject({ missing: [], ambiguous: [], mistakes: [] });
    expect(["accepted", "top_rejects"]).toContain(readIn(value).intent);
  },
);

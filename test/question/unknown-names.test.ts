import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const A = "10.0.1.8";
const B = "10.0.2.6";

const endsOf = (text: string) => {
  const { intent, src, dst, port } = questionJson(readInTokyo(text));
  return [intent, src, dst, port];
};

describe("a name that the address book does not know is the end that it stands for", () => {
  test.each([
    ["did 10.0.1.8 reach nosuchhost on port 22?", "accepted", A, "nosuchhost", 22],
    ["Did 10.0.1.8 reach `NoSuchHost`.", "accepted", A, "nosuchhost", null],
    ["is nosuchhost reachable from 10.0.1.8", "accepted", A, "nosuchhost", null],
    ["was traffic from web_01 to 10.0.2.6 blocked", "blocked", "web_01", B, null],
    ["can web01 reach db01 on 5432", "accepted", "web01", "db01", 5432],
    ["from nosuchhost to otherhost on 443, blocked?", "blocked", "nosuchhost", "otherhost", 443],
    ["does 10.0.1.8 talk to the finance server", "seen", A, "finance server", null],
    ["nosuchhost to 10.0.2.6 443", "seen", "nosuchhost", B, 443],
    ["web01 -> 10.0.2.6:443", "seen", "web01", B, 443],
    ["10.0.1.8 db01 5432", "seen", A, "db01", 5432],
    ["/flow 10.0.1.8 nosuchhost 443 2h", "seen", A, "nosuchhost", 443],
    ["/flow blocked web01 db01 443", "blocked", "web01", "db01", 443],
    ["/flow src=nosuchhost dst=10.0.2.6 port=443", "seen", "nosuchhost", B, 443],
    ["who connected to nosuchhost on 5432 yesterday", "talkers", null, "nosuchhost", 5432],
    ["did 10.0.1.8 reach sv0012 on 22", "accepted", A, "sv0012", 22],
    ["Source: web01\nDestination: 10.0.2.6\nPort: 443\nIssue: it is rejected", "blocked", "web01", B, 443],
    ["10.0.1.8 から nosuchhost へ 22番は通りますか", "accepted", A, "nosuchhost", 22],
    ["web01からdb01への5432は拒否されましたか", "blocked", "web01", "db01", 5432],
    ["なぜ web01 は db01 に接続できないのですか", "why", "web01", "db01", null],
    ["10.0.1.8 から 会計システムへ443番はつながりますか", "accepted", A, "会計システム", 443],
    ["nosuchhost と 10.0.2.6 の間で 443 は通っていますか", "accepted", "nosuchhost", B, 443],
    ["送信元 web01 宛先 10.0.2.6 ポート 443", "seen", "web01", B, 443],
    ["Why can't foo reach bar?", "why", "foo", "bar", null],
    ["why cant foo connect to bar", "why", "foo", "bar", null],
    ["can grafana still ping loki today?", "accepted", "grafana", "loki", null],
    ["gitlab cannot reach artifactory", "why", "gitlab", "artifactory", null],
    ["foo から bar に繋がらない", "why", "foo", "bar", null],
    ["なぜvaultはconsulに届かないのですか", "why", "vault", "consul", null],
    ["orcl02の1521にweb01から繋がらない", "why", "web01", "orcl02", 1521],
  ])("%s", (text, ...expected) => {
    expect(endsOf(text)).toEqual(expected);
  });

  test("beside the speaker's own machine it is the destination, and the source is asked for", () => {
    expect(questionJson(readInTokyo("I can't ssh to nosuchhost"))).toMatchObject({
      dst: "nosuchhost",
      missing: ["src"],
    });
  });

  test("it is a host name whose place in the text is known", () => {
    const question = readInTokyo("did 10.0.1.8 reach nosuchhost on port 22?");
    expect(question.dst).toEqual({ kind: "host", name: "nosuchhost" });
    expect(question.said).toContainEqual({ field: "dst", start: 19, end: 29 });
  });

  test("in a thread it takes the place of the end that was asked about before", () => {
    const before = readInTokyo("was 10.0.1.8 blocked to 10.0.2.6 on 443");
    expect(questionJson(readInTokyo("and to db01?", before))).toMatchObject({
      intent: "blocked",
      src: A,
      dst: "db01",
      port: 443,
    });
  });
});

describe("words that name no machine are no end", () => {
  test.each([
    ["did 10.0.1.8 reach the internet", A, null],
    ["did 10.0.1.8 reach https", A, null],
    ["did 10.0.1.8 connect to anything outside", A, null],
    ["was 10.0.1.8 blocked from monday to yesterday", A, null],
    ["is 10.0.1.8 blocked by sg-0a1b2c3d4e5f60718", A, null],
    ["from the vpn to 10.0.2.6", null, B],
    ["was anyone blocked from reaching 10.0.2.6", null, B],
    ["INC0012345: was 10.0.1.8 blocked to 10.0.2.6?", A, B],
    ["10.0.1.8 から相手にSSHできますか", A, null],
    ["10.0.1.8 からインターネットに出られますか", A, null],
    ["chrome から 10.0.2.6 に接続できません", null, B],
    ["10.0.2.6 に接続すると Forbidden と出ます", null, B],
    ["10.0.2.6のDBにつながらない", null, B],
  ])("%s", (text, src, dst) => {
    expect(questionJson(readInTokyo(text))).toMatchObject({ src, dst });
  });

  test.each([
    "how can I reach HR?",
    "forward it to accounting please",
    "did you manage to reach Dana?",
    "why can't I reach my goals?",
    "can Bob talk to Alice about it?",
    "did the parcel reach Osaka?",
    "ping Dana when you are back",
    "田中さんに連絡つながりましたか",
  ])("people are not machines: %s", (text) => {
    expect(readInTokyo(text).intent).toBe("none");
  });

  test("a noun that fits several entries of the book is still asked about", () => {
    expect(questionJson(readInTokyo("did 10.0.1.8 reach the portal"))).toMatchObject({ dst: null, ambiguous: ["dst"] });
  });
});

describe("a noun that does not say which machine is asked about, so that nobody else is answered about", () => {
  test.each([
    ["was traffic from the box to 10.0.2.6 blocked?", "src"],
    ["did the machine reach 10.0.2.6 on 443?", "src"],
    ["why can't 10.0.1.8 reach the machine?", "dst"],
    ["マシンから 10.0.2.6 の 443 につながりません", "src"],
    ["10.0.1.8 からインスタンスに接続できますか", "dst"],
  ])("%s", (text, slot) => {
    expect(readInTokyo(text).ambiguous).toEqual([slot]);
  });

  test.each([
    "was traffic from the box 10.0.1.8 to 10.0.2.6 blocked?",
    "10.0.1.8 から 10.0.2.6 のマシンに接続できますか",
  ])("beside an address it belongs to that: %s", (text) => {
    expect(endsOf(text).slice(1, 3)).toEqual([A, B]);
  });
});

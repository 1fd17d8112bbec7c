import { describe, expect, test } from "vitest";
import { contextQuestion, questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const ends = (text: string) => {
  const { src, dst } = readInTokyo(text);
  return [src?.kind, dst?.kind];
};

describe("the internet is an end", () => {
  test.each([
    ["was anything from the internet to 10.0.2.6 blocked?", "internet", "address"],
    ["can 10.0.1.8 get out to the internet on 443?", "address", "internet"],
    ["is 10.0.2.6 reachable from outside?", "internet", "address"],
    ["which hosts on the internet did 10.0.1.8 talk to?", "address", "internet"],
    ["10.0.1.8 -> internet 443", "address", "internet"],
    ["/flow blocked internet 10.0.2.6 22", "internet", "address"],
    ["Source: internet\nDestination: 10.0.2.6\nIssue: blocked?", "internet", "address"],
    ["インターネットから 10.0.2.6 に来ている通信はありますか", "internet", "address"],
    ["10.0.1.8 からインターネットに出られません", "address", "internet"],
    ["社外から 10.0.2.6 にアクセスできますか", "internet", "address"],
    ["10.0.1.8 が外部のどこに接続しているか教えて", "address", "internet"],
  ])("%s", (text, src, dst) => {
    expect(ends(text)).toEqual([src, dst]);
  });
});

describe("other matters name no end", () => {
  test.each([
    "I downloaded it from the internet",
    "the internet gateway of 10.0.2.6, is it rejecting anything?",
    "外部の業者に依頼してください",
    "時間外に 10.0.2.6 への拒否はありましたか",
  ])("%s", (text) => {
    expect(ends(text)).not.toContain("internet");
  });
});

test("what counts as the internet is told as an assumption", () => {
  expect(readInTokyo("is 10.0.2.6 reachable from outside?").assumed).toContainEqual({
    field: "src",
    rule: "internet-is-public",
  });
});

test("in JSON it has no text of its own, and is read back all the same", () => {
  const json = questionJson(readInTokyo("can 10.0.1.8 get out to the internet?"));

  expect(json).toMatchObject({ src: "10.0.1.8", dst: null, internet: ["dst"], missing: [] });
  expect(contextQuestion(json)?.dst).toEqual({ kind: "internet" });
});

import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const CONNECTION = "10.0.1.8 10.0.2.6 51000 443 6 10 840";
const TIMES = "1791000000 1791000060";
const ENI = "eni-0123456789abcdef0";

const explained = (text: string) => {
  const { intent, src, dst, port, protocol } = questionJson(readInTokyo(text));
  return [intent, src, dst, port, protocol];
};

describe("a record in the default order of which a part was left out is read by what is left", () => {
  test.each([
    ["without its version", `123456789012 ${ENI} ${CONNECTION} ${TIMES} REJECT OK`],
    ["from its interface on", `${ENI} ${CONNECTION} ${TIMES} REJECT OK`],
    ["from its addresses on", `${CONNECTION} ${TIMES} REJECT OK`],
    ["without its status", `2 123456789012 ${ENI} ${CONNECTION} ${TIMES} REJECT`],
    ["without its times", `2 123456789012 ${ENI} ${CONNECTION}`],
    ["within a sentence", `what does 123456789012 ${ENI} ${CONNECTION} ${TIMES} REJECT OK mean?`],
  ])("%s", (_, text) => {
    expect(explained(text)).toEqual(["explain", "10.0.1.8", "10.0.2.6", 443, "tcp"]);
  });
});

test("the fields that are left are named above the record", () => {
  expect(readInTokyo(`${ENI} ${CONNECTION} ${TIMES} REJECT OK`).records).toEqual([
    {
      text: `${ENI} ${CONNECTION} ${TIMES} REJECT OK`,
      header: "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
    },
  ]);
});

test.each([
  ["of its own order", `2 123456789012 ${ENI} 10.0.1.8 10.0.2.6 51000 443 6 19 IPv4 10 840 ${TIMES} ACCEPT OK`],
  ["with a field before", `vpc-0123456789abcdef0 123456789012 ${ENI} ${CONNECTION} ${TIMES} ACCEPT OK`],
])("a record %s is not read as if it were in the default one", (_, text) => {
  expect(explained(text)).toEqual(["explain", null, null, null, null]);
});

test("two ends and a port are a question", () => {
  expect(explained("10.0.1.8 10.0.2.6 443")).toEqual(["seen", "10.0.1.8", "10.0.2.6", 443, null]);
});

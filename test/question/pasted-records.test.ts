import { expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const explained = (text: string) => {
  const { intent, src, dst, port, protocol, from, to } = questionJson(readInTokyo(text));
  return [intent, src, dst, port, protocol, from, to];
};

test("reads a transit gateway record in its default order", () => {
  const record =
    "6 TransitGateway 123456789012 tgw-0123456789abcdef0 tgw-attach-0123456789abcdef0 123456789012 123456789012 " +
    "vpc-0123456789abcdef0 vpc-0123456789abcdef1 subnet-0123456789abcdef0 subnet-0123456789abcdef1 " +
    "eni-0123456789abcdef0 eni-0123456789abcdef1 apne1-az4 apne1-az1 tgw-attach-0123456789abcdef1 " +
    "10.0.1.8 10.0.2.6 41000 22 6 10 840 1791000000 1791000060 OK IPv4 0 0 0 0";

  expect(explained(record)).toEqual([
    "explain",
    "10.0.1.8",
    "10.0.2.6",
    22,
    "tcp",
    "2026-10-03T04:00:00Z",
    "2026-10-03T04:01:01Z",
  ]);
});

test("takes the first record with addresses, and the window of them all", () => {
  const head = "2 123456789012 eni-0123456789abcdef0";
  const text = [
    `${head} - - - - - - - 1791000000 1791000060 - NODATA`,
    `${head} 198.51.100.7 10.0.2.6 41000 443 6 1 40 1791000060 1791000120 REJECT OK`,
    `${head} 203.0.113.9 10.0.2.6 41001 22 6 1 40 1791000120 1791000180 REJECT OK`,
  ].join("\n");

  expect(explained(text)).toEqual([
    "explain",
    "198.51.100.7",
    "10.0.2.6",
    443,
    "tcp",
    "2026-10-03T04:00:00Z",
    "2026-10-03T04:03:01Z",
  ]);
});

test("finds a record within a sentence", () => {
  const text =
    "what does `2 123456789012 eni-0123456789abcdef0 10.0.1.8 10.0.2.6 41000 53 17 1 76 1791000000 1791000060 ACCEPT OK` mean?";

  expect(explained(text).slice(0, 5)).toEqual(["explain", "10.0.1.8", "10.0.2.6", 53, "udp"]);
});

test("a header line without records is no record", () => {
  expect(readInTokyo("interface-id srcaddr dstaddr srcport dstport start end").intent).not.toBe("explain");
});

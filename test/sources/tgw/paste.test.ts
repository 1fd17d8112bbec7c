import { describe, expect, test } from "vitest";
import { tgw } from "../../../src/sources/tgw/index.ts";
import { tgwLine, vpcLine } from "../../support/pasted.ts";
import { at } from "../../support/records.ts";

const HEADER = "tgw_id srcaddr dstaddr srcport dstport protocol start end log-status packets-lost-blackhole";

function read(line: string, header?: string) {
  return tgw.readPasted({ text: line, ...(header !== undefined && { header }) });
}

describe("a pasted record of a transit gateway", () => {
  test("is read in the default order", () => {
    const [record] = read(tgwLine("0 4 0 6"))?.records ?? [];

    expect(record).toMatchObject({
      observer: { id: "tgw-attach-0a", kind: "attachment", account: "123456789012" },
      status: "ok",
      src: "10.0.1.8",
      dst: "10.0.2.6",
      srcPort: 41_000,
      dstPort: 22,
      protocol: 6,
      packets: 10,
      bytes: 840,
      start: at(70),
      end: at(130),
      flags: 2,
      direction: "in",
      losses: { blackhole: 4, "ttl-expired": 6 },
    });
    expect(record?.action).toBeUndefined();
  });

  test("is read under its header in any order, hyphenated or underscored", () => {
    const reading = read(`tgw-0a 10.0.1.8 10.0.2.6 41000 22 6 ${at(0)} ${at(60)} OK 0 more`, HEADER);

    expect(reading).toMatchObject({ unnamed: ["more"], records: [{ observer: { id: "tgw-0a" }, dstPort: 22 }] });
    expect(reading?.records[0]?.losses).toBeUndefined();
  });

  test("has no flags where ACK among them may hide a SYN's sender", () => {
    expect(read(tgwLine(undefined, "18"))?.records[0]?.flags).toBeUndefined();
    expect(read(tgwLine(undefined, "-"))?.records[0]?.flags).toBeUndefined();
    expect(read(tgwLine(undefined, "4"))?.records[0]?.flags).toBe(4);
  });

  test("without traffic is told apart", () => {
    const line = `tgw-0a - - - - - ${at(0)} ${at(60)} NODATA 0`;

    expect(read(line, HEADER)?.records).toMatchObject([{ status: "no-data", start: at(0) }]);
  });

  test.each([
    [`tgw-0a 10.0.1.8 10.0.2.6 41000 22 6 ${at(0)} ${at(60)} OK`, "too-few-fields"],
    [`tgw-0a 10.0.1.8 10.0.2.6 41000 22 6 - ${at(60)} OK 0`, "not-a-time"],
    [`tgw-0a 10.0.1.8 10.0.2.6 41000 22 6 ${at(0)} ${at(60)} FINE 0`, "not-a-record"],
    [`tgw-0a 10.0.1.8 10.0.2.6 41000 22 six ${at(0)} ${at(60)} OK 0`, "not-a-record"],
    [`tgw-0a here 10.0.2.6 41000 22 6 ${at(0)} ${at(60)} OK 0`, "not-a-record"],
    [`tgw-0a 10.0.1.8 10.0.2.6 41000 22 6 ${at(60)} ${at(0)} OK 0`, "not-a-record"],
  ])("that cannot be read is a problem: %s", (line, problem) => {
    expect(read(line, HEADER)).toMatchObject({ records: [], problem });
  });

  test("is left to others where it is theirs", () => {
    expect(read(vpcLine("10.0.1.8 10.0.2.6 41000 22 6"))).toBeUndefined();
    expect(read("10.0.1.8 10.0.2.6", "srcaddr dstaddr")).toBeUndefined();
  });
});

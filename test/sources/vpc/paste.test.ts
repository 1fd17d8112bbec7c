import { describe, expect, test } from "vitest";
import { vpc } from "../../../src/sources/vpc/index.ts";
import { tgwLine, vpcLine } from "../../support/pasted.ts";

const LINE = vpcLine("10.20.40.4 10.23.0.60 51001 22 6");

describe("a pasted record of a VPC flow log", () => {
  test("is read in the default order, with whatever stands behind it left without a name", () => {
    const reading = vpc.readPasted({ text: `${LINE} vpc-0a 2` });

    expect(reading).toMatchObject({ unnamed: ["vpc-0a", "2"], records: [{ src: "10.20.40.4", action: "accept" }] });
    expect(reading?.values).toMatchObject({ srcaddr: "10.20.40.4", "log-status": "OK" });
  });

  test("is read in any order under its header, the first of two equal names counting", () => {
    const reading = vpc.readPasted({
      text: "ACCEPT 10.20.40.4 10.23.0.60 REJECT 1795323670 1795323700",
      header: "action srcaddr dstaddr action start end",
    });

    expect(reading?.values["action"]).toBe("ACCEPT");
    expect(reading?.records).toMatchObject([{ action: "accept" }]);
  });

  test("keeps its values where nothing can be concluded from it", () => {
    expect(vpc.readPasted({ text: "10.20.40.4 10.23.0.60", header: "srcaddr dstaddr" })).toEqual({
      values: { srcaddr: "10.20.40.4", dstaddr: "10.23.0.60" },
      unnamed: [],
      records: [],
      problem: "not-a-time",
    });
    expect(vpc.readPasted({ text: "10.20.40.4", header: "srcaddr dstaddr" })?.problem).toBe("too-few-fields");
  });

  test("is left to others where it is theirs, or nobody's", () => {
    expect(vpc.readPasted({ text: tgwLine() })).toBeUndefined();
    expect(
      vpc.readPasted({ text: "6 tgw-0a 10.0.1.8 10.0.2.6", header: "version tgw-id srcaddr dstaddr" }),
    ).toBeUndefined();
    expect(vpc.readPasted({ text: "10.20.40.4 10.23.0.60 1795323670 1795323700 ACCEPT OK" })).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vpc } from "../../../src/sources/vpc/index.ts";

const V2 = vpc.defaultFormat;
const ACCEPTED = "2 123456789012 eni-0a 10.0.1.5 10.0.2.9 49152 443 6 12 3456 1795323600 1795323660 ACCEPT OK";

/** The record of a line, or the problem. */
function read(line: string, header?: string) {
  const reading = vpc.readLine(line, (header === undefined ? undefined : vpc.readFormat(header)) ?? V2);
  return reading.ok ? reading.record : reading.problem;
}

test("reads a line of the default format", () => {
  expect(read(ACCEPTED)).toEqual({
    observer: { id: "eni-0a", kind: "interface", account: "123456789012" },
    status: "ok",
    start: 1_795_323_600,
    end: 1_795_323_660,
    src: "10.0.1.5",
    dst: "10.0.2.9",
    srcPort: 49_152,
    dstPort: 443,
    protocol: 6,
    packets: 12,
    bytes: 3456,
    action: "accept",
    fields: {
      version: "2",
      "account-id": "123456789012",
      "interface-id": "eni-0a",
      srcaddr: "10.0.1.5",
      dstaddr: "10.0.2.9",
      srcport: "49152",
      dstport: "443",
      protocol: "6",
      packets: "12",
      bytes: "3456",
      start: "1795323600",
      end: "1795323660",
      action: "ACCEPT",
      "log-status": "OK",
    },
  });
});

test("reads later fields in any order, and keeps those that nobody documented", () => {
  const header =
    "end start dstaddr srcaddr pkt-dstaddr flow-direction tcp-flags reject-reason vpc-id subnet-id instance-id colour";
  const line = "1795323660 1795323600 10.0.2.9 10.0.1.5 203.0.113.7 egress 18 BPA vpc-1 subnet-1 i-1 blue";

  expect(read(line, header)).toMatchObject({
    observer: { id: "i-1", kind: "instance", vpc: "vpc-1", subnet: "subnet-1", instance: "i-1" },
    status: "ok",
    packetDst: "203.0.113.7",
    direction: "out",
    flags: 18,
    rejectReason: "BPA",
    fields: { colour: "blue" },
  });
});

describe("reads what is odd in the field", () => {
  test.each([
    ["doubled blanks", ACCEPTED.replaceAll(" ", "  ")],
    ["tabs", ACCEPTED.replaceAll(" ", "\t")],
    ["a carriage return", `${ACCEPTED}\r`],
    ["blanks around", `  ${ACCEPTED} `],
    ["further columns", `${ACCEPTED} and more`],
  ])("%s", (_, line) => {
    expect(read(line)).toEqual(read(ACCEPTED));
  });

  test("times in milliseconds", () => {
    const line = ACCEPTED.replace("1795323600 1795323660", "1795323600123 1795323660999");

    expect(read(line)).toMatchObject({ start: 1_795_323_600, end: 1_795_323_660 });
  });

  test("an unknown account is no account", () => {
    expect(read(ACCEPTED.replace("123456789012", "unknown"))).toMatchObject({
      observer: { id: "eni-0a", kind: "interface" },
    });
    expect(read(ACCEPTED.replace("123456789012", "unknown"))).not.toHaveProperty("observer.account");
  });

  test.each([
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["0A:1B:2C:3D:4E:5F", "0a:1b:2c:3d:4e:5f"],
    ["0.0.0.0", "0.0.0.0"],
  ])("the address %s", (written, meant) => {
    expect(read(ACCEPTED.replace("10.0.1.5", written))).toMatchObject({ src: meant });
  });

  test("rejects of Block Public Access have no bytes", () => {
    const record = read(ACCEPTED.replace(" 3456 ", " - ").replace("ACCEPT", "REJECT"));

    expect(record).toMatchObject({ action: "reject", packets: 12 });
    expect(record).not.toHaveProperty("bytes");
  });

  test.each([
    ["NODATA", "no-data"],
    ["SKIPDATA", "skip-data"],
  ])("a line of status %s has an observer and a time, and no traffic", (written, status) => {
    const record = read(`2 123456789012 eni-0a - - - - - - - 1795323600 1795323660 - ${written}`);

    expect(record).toMatchObject({ status, observer: { id: "eni-0a" }, start: 1_795_323_600 });
    expect(record).not.toHaveProperty("src");
    expect(record).not.toHaveProperty("action");
  });
});

describe("names the observer by what the line tells", () => {
  const header = "interface-id resource-id instance-id srcaddr start end";
  test.each([
    ["eni-1 nat-1 i-1", { id: "eni-1", kind: "interface", instance: "i-1" }],
    ["- nat-1 i-1", { id: "nat-1", kind: "nat-gateway", instance: "i-1" }],
    ["- - i-1", { id: "i-1", kind: "instance", instance: "i-1" }],
    ["- - -", { id: "-", kind: "unknown" }],
  ])("%s", (ids, observer) => {
    expect(read(`${ids} 10.0.1.5 1795323600 1795323660`, header)).toMatchObject({ observer });
  });
});

describe("says what is wrong with a line", () => {
  test.each([
    ["", "too-few-fields"],
    ["2 123456789012 eni-0a", "too-few-fields"],
    [ACCEPTED.replace(" OK", ""), "too-few-fields"],
    [ACCEPTED.replace("1795323600", "yesterday"), "not-a-time"],
    [ACCEPTED.replace("1795323600", "-"), "not-a-time"],
    [ACCEPTED.replace("1795323660", "1795323599"), "not-a-record"],
    [ACCEPTED.replace(" OK", " O"), "not-a-record"],
    [ACCEPTED.replace("ACCEPT", "MAYBE"), "not-a-record"],
    [ACCEPTED.replace("10.0.1.5", "10.0.1"), "not-a-record"],
    [ACCEPTED.replace(" 443 ", " https "), "not-a-record"],
    [ACCEPTED.replace(" 3456 ", " -1 "), "not-a-record"],
    [V2.columns.map(({ field }) => field).join(" "), "header"],
    [`\${start} \${end} \${srcaddr}`, "header"],
    ["start end action srcaddr dstaddr", "header"],
  ])("%s", (line, problem) => {
    expect(read(line)).toBe(problem);
  });

  test("without times no line is a record", () => {
    expect(read("10.0.1.5 10.0.2.9 ACCEPT", "srcaddr dstaddr action")).toBe("not-a-time");
  });
});

describe("reads rows of tables and Parquet files", () => {
  test("numbers of any type, hyphens or underscores, absent values of any kind", () => {
    const reading = vpc.readRow({
      "interface-id": "eni-0a",
      account_id: 12_345_678_901n,
      srcaddr: "10.0.1.5",
      dstaddr: "-",
      srcport: 49_152,
      dstport: "443",
      protocol: 6n,
      packets: "None",
      bytes: null,
      start: 1_795_323_600n,
      end: 1_795_323_660_000,
      action: undefined,
      log_status: "OK",
    });

    expect(reading).toEqual({
      ok: true,
      record: {
        observer: { id: "eni-0a", kind: "interface", account: "012345678901" },
        status: "ok",
        start: 1_795_323_600,
        end: 1_795_323_660,
        src: "10.0.1.5",
        srcPort: 49_152,
        dstPort: 443,
        protocol: 6,
        fields: {
          "interface-id": "eni-0a",
          "account-id": "012345678901",
          srcaddr: "10.0.1.5",
          srcport: "49152",
          dstport: "443",
          protocol: "6",
          start: "1795323600",
          end: "1795323660000",
          "log-status": "OK",
        },
      },
    });
  });

  test("a line and the row of the same values are the same record", () => {
    const port = fc.integer({ min: 0, max: 65_535 });
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    const tuple = fc.tuple(address, address, port, port);
    fc.assert(
      fc.property(tuple, fc.integer({ min: 0, max: 4_000_000_000 }), (ends, start) => {
        const values = [2, "123456789012", "eni-0a", ...ends, 6, 1, 40, start, start + 60, "REJECT", "OK"];
        const row = Object.fromEntries(V2.columns.map(({ name }, index) => [name, values[index]]));

        expect(vpc.readRow(row)).toEqual(vpc.readLine(values.join(" "), V2));
        expect(vpc.readRow(row)).toMatchObject({ ok: true });
      }),
    );
  });
});

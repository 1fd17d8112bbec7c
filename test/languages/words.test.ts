import { describe, expect, test } from "vitest";
import { trialCommand } from "../../src/languages/commands.ts";
import * as english from "../../src/languages/en/say/times.ts";
import { inFull, number, times } from "../../src/languages/en/say/words.ts";
import { ja } from "../../src/languages/ja/say/ja.ts";
import * as japanese from "../../src/languages/ja/say/times.ts";
import { ruleName, serviceName } from "../../src/languages/service-name.ts";
import { at } from "../support/records.ts";

const TOKYO = { zone: "Asia/Tokyo", now: at(1800) };
const NEW_YORK = { zone: "America/New_York", now: at(1800) };

describe("times", () => {
  test("name the day only where it is not today, and the year only where it is not this one", () => {
    expect(english.moment(at(0), TOKYO)).toBe("14:00 JST");
    expect(english.moment(at(-86_400), TOKYO)).toBe("21 Nov 14:00 JST");
    expect(english.moment(at(-365 * 86_400), TOKYO)).toBe("22 Nov 2025 14:00 JST");
    expect(japanese.moment(at(-365 * 86_400), TOKYO)).toBe("2025年11月22日 14:00");
  });

  test("are those of the person's zone", () => {
    expect(english.exactMoment(at(12), NEW_YORK)).toBe("00:00:12 EST");
    expect(japanese.moment(at(0), NEW_YORK)).toBe("00:00（EST）");
  });

  test("of a span within one minute are one time", () => {
    expect(english.during({ first: at(3), last: at(50) }, TOKYO)).toBe("at 14:00 JST");
    expect(english.during({ first: at(3), last: at(90) }, TOKYO)).toBe("between 14:00 and 14:01 JST");
    expect(japanese.during({ first: at(3), last: at(90) }, TOKYO)).toBe("14:00〜14:01");
  });

  test("of a span over midnight name both days", () => {
    const span = { first: at(-86_400), last: at(0) };

    expect(english.during(span, TOKYO)).toBe("between 21 Nov 14:00 and 22 Nov 14:00 JST");
    expect(japanese.during(span, TOKYO)).toBe("11月21日 14:00〜11月22日 14:00");
  });

  test("of a whole day are that day", () => {
    const day = { from: at(-38 * 3600), to: at(-14 * 3600) };

    expect(english.stretch(day, TOKYO)).toBe("21 Nov");
    expect(japanese.stretch(day, TOKYO)).toBe("11月21日");
    expect(english.stretch({ from: day.from, to: day.to - 60 }, TOKYO)).toBe("21 Nov 00:00–23:59 JST");
  });
});

describe("services", () => {
  test("have the name people use, unless the port belongs to another protocol", () => {
    expect(serviceName({ port: 22, protocol: 6 })).toBe("ssh");
    expect(serviceName({ port: 53, protocol: 17 })).toBe("dns");
    expect(serviceName({ port: 443, protocol: 17 })).toBeUndefined();
    expect(serviceName({ port: 9200 })).toBeUndefined();
  });

  test("are written for a rule as protocol and port", () => {
    expect(ruleName({ port: 22 })).toBe("tcp/22");
    expect(ruleName({ port: 53, protocol: 17 })).toBe("udp/53");
    expect(ruleName({ port: 0, protocol: 1 })).toBe("icmp");
    expect(ruleName({ protocol: 47 })).toBe("protocol 47");
  });
});

describe("a trial", () => {
  const dst = { side: "dst", text: "db-1", address: "192.0.2.7" } as const;

  test("aims at the address and speaks the protocol", () => {
    expect(trialCommand(dst, { port: 22, protocol: 6 })).toBe("nc -vz 192.0.2.7 22");
    expect(trialCommand(dst, { port: 53, protocol: 17 })).toBe("nc -vzu 192.0.2.7 53");
    expect(trialCommand(dst, {})).toBe("ping 192.0.2.7");
    expect(trialCommand({ side: "dst", text: "db.example.com" }, { port: 22 })).toBe("nc -vz db.example.com 22");
  });

  test("is not offered where there is nothing to aim at", () => {
    expect(trialCommand({ side: "dst", text: "eni-0a1" }, { port: 22 })).toBeUndefined();
    expect(trialCommand(undefined, { port: 22 })).toBeUndefined();
  });
});

test("numbers are exact for a person up to ten thousand, then rounded", () => {
  expect(number(9999)).toBe("9,999");
  expect(number(12_345)).toBe("about 12,000");
  expect(times(1)).toBe("once");
});

test("an end is written with its name first and its address behind it", () => {
  expect(inFull({ side: "dst", text: "payroll-db", name: "payroll-db", address: "10.23.0.60" })).toBe(
    "payroll-db (10.23.0.60)",
  );
  expect(inFull({ side: "dst", text: "10.23.0.60" })).toBe("10.23.0.60");
  expect(inFull({ side: "dst", text: "10.23.0.0/24", name: "databases" })).toBe("databases (10.23.0.0/24)");
});

test("Japanese sets half-width words off, except a port from its 番", () => {
  expect(ja`${"給与DB"}側の${"eni-1"}で${22}番を${"#team"}に`).toBe("給与DB 側の eni-1 で 22番を #team に");
  expect(ja`${"給与システム"}の（${"10.0.0.1"}）、${14}回`).toBe("給与システムの（10.0.0.1）、14 回");
});

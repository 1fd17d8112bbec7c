import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow } from "../../src/explanation/flow.ts";
import { say } from "../../src/languages/ja/say/index.ts";
import { rowExample, rowQuestion } from "../../src/languages/ja/say/row-question.ts";
import { readIp } from "../../src/net/ip.ts";
import { fromIso } from "../../src/time/instant.ts";
import type { JudgedGroup } from "../../src/verdict/verdict.ts";
import { readInTokyo } from "../questions/reading-cases.ts";
import { judgedGroup, listOf } from "../support/list.ts";

/** The moment at which `readInTokyo` reads. */
const NOW = fromIso("2026-10-07T15:12:34+09:00") ?? 0;
const CLOCK = { zone: "Asia/Tokyo", now: NOW };
const MINUTES = { from: NOW - 4354, to: NOW - 3754 };
const ANYBODY: Flow = { ports: [], protocols: [], window: MINUTES };
const PAIR = { src: "10.20.40.4", dst: "2001:db8::60", port: 22, protocol: 6 };

function row(change: Partial<JudgedGroup>, flow: Partial<Flow> = {}) {
  const { port: _, protocol: __, ...base } = judgedGroup();
  return { group: { ...base, ...change }, flow: { ...ANYBODY, ...flow } };
}

/** A row that stands for two groups, by what tells them apart. */
function folded(...named: readonly Partial<JudgedGroup>[]): Partial<JudgedGroup> {
  const addresses = new Set(named.map(({ src, dst }) => `${src} ${dst}`)).size;
  const groups = named.map((group) => ({ ...PAIR, conversations: 1, turnedAway: 0, ...group }));
  const { port: _, protocol: __, ...ends } = PAIR;
  return { ...ends, folded: { groups: named.length, ports: 2, addresses, named: groups } };
}

describe("a row of a list is asked about in Japanese", () => {
  const time = "14:00〜14:10 に、";

  test.each([
    {
      what: "a rejected pair, why",
      group: { ...PAIR, rejected: 1 },
      said: "10.20.40.4 から 2001:db8::60 への 22番（TCP）の通信はなぜ拒否されましたか。",
    },
    {
      what: "a pair that passed",
      group: PAIR,
      said: "10.20.40.4 から 2001:db8::60 への 22番（TCP）の通信はありましたか。",
    },
    {
      what: "a protocol without a name",
      group: { src: PAIR.src, dst: PAIR.dst, protocol: 47 },
      said: "10.20.40.4 から 2001:db8::60 への通信はありましたか。",
    },
    {
      what: "several ports of those that were asked",
      group: { ...folded({ port: 80 }, { port: 8001 }), rejected: 1 },
      flow: {
        ports: [
          { from: 80, to: 80 },
          { from: 8000, to: 8080 },
        ],
        protocols: [6],
      },
      said: "10.20.40.4 から 2001:db8::60 への 80、8000〜8080番（TCP）の通信は拒否されましたか。",
    },
    {
      what: "several destinations of everybody's",
      group: { ...folded({ dst: "10.0.0.1" }, { dst: "10.0.0.2" }), dst: "any" },
      said: "10.20.40.4 からの通信はありましたか。",
    },
    {
      what: "several sources of the internet",
      group: { ...folded({ src: "192.0.2.1" }, { src: "192.0.2.2" }), src: "internet" },
      flow: { src: { side: "src", text: "internet", isInternet: true } as const },
      said: "インターネットから 2001:db8::60 への通信はありましたか。",
    },
  ])("$what", ({ group, flow, said }) => {
    expect(rowExample(row(group, flow), CLOCK)).toBe(time + said);
  });

  test("by a button with its date, so that tomorrow it asks about the same day", () => {
    const { group, flow } = row(PAIR);

    expect(say.rowQuestion({ group, list: listOf([group]), flow }, CLOCK)).toMatch(/^2026年10月7日 14:00〜14:10 に、/);
  });

  test("with its date where that is another day, or the clock shows it twice", () => {
    const yesterday = { from: MINUTES.from - 86_400, to: MINUTES.to - 86_400 };
    const twice = { from: 1793510100, to: 1793510700 };

    expect(rowExample(row(PAIR, { window: yesterday }), CLOCK)).toMatch(/^2026年10月6日 14:00〜14:10 に、/);
    expect(rowExample(row(PAIR, { window: twice }), { zone: "America/New_York", now: 1793520000 })).toMatch(
      /^2026年11月1日 05:15〜05:25（UTC）に、/,
    );
  });
});

describe("what is asked about a row is read as the same", () => {
  const grains = fc.constantFrom(1, 60, 3600);
  const agoes = fc.tuple(fc.integer({ min: 0, max: 2_600_000 }), fc.integer({ min: 60, max: 200_000 }));
  const times = fc.tuple(agoes, grains).map(([[ago, length], grain]) => {
    const to = Math.floor((NOW - ago) / grain) * grain;
    return { from: Math.floor((to - length) / grain) * grain, to };
  });
  const services = fc.constantFrom(
    { group: { port: 22, protocol: 6 }, ports: [{ from: 22, to: 22 }], protocol: "tcp" },
    { group: { port: 53, protocol: 17 }, ports: [{ from: 53, to: 53 }], protocol: "udp" },
    { group: { port: 22 }, ports: [{ from: 22, to: 22 }], protocol: undefined },
    { group: { protocol: 1 }, ports: [], protocol: "icmp" },
  );
  const words = fc.constantFrom(
    { write: rowExample, rejected: 0, intent: "seen" },
    { write: rowQuestion, rejected: 1, intent: "why" },
  );

  test("pair and time", () => {
    fc.assert(
      fc.property(times, services, words, (window, { group, ports, protocol }, { write, rejected, intent }) => {
        const asked = readInTokyo(write(row({ src: PAIR.src, dst: PAIR.dst, ...group, rejected }, { window }), CLOCK));

        expect(asked).toMatchObject({
          ...{ intent, ports, window, missing: [], ambiguous: [], mistakes: [] },
          src: { kind: "address", ip: readIp(PAIR.src) },
          dst: { kind: "address", ip: readIp(PAIR.dst) },
        });
        expect(asked.protocol).toBe(protocol);
      }),
    );
  });

  test.each([
    [{ from: 80, to: 80 }],
    [{ from: 8000, to: 8080 }],
    [
      { from: 22, to: 22 },
      { from: 8000, to: 8080 },
    ],
  ])("several ports of one pair, within those asked: %o", (...ports) => {
    const asked = row({ ...folded({ port: 80 }, { port: 8001 }), rejected: 1 }, { ports, protocols: [17] });

    expect(readInTokyo(rowExample(asked, CLOCK))).toMatchObject({
      ...{ intent: "blocked", ports, protocol: "udp", window: MINUTES, missing: [], ambiguous: [] },
      src: { ip: readIp(PAIR.src) },
      dst: { ip: readIp(PAIR.dst) },
    });
  });

  test("one source and where it went, and who came from a network or the internet", () => {
    const to = folded({ dst: "10.0.0.1" }, { dst: "10.0.0.2" });
    const from = folded({ src: "192.0.2.1" }, { src: "192.0.2.2" });
    const read = (group: Partial<JudgedGroup>, flow?: Partial<Flow>) =>
      readInTokyo(rowExample(row(group, flow), CLOCK));
    const internet: Flow["src"] = { side: "src", text: "internet", isInternet: true };

    expect(read({ ...to, dst: "10.0.0.0/24" })).toMatchObject({
      src: { ip: readIp(PAIR.src) },
      dst: { kind: "network", cidr: "10.0.0.0/24" },
      ...{ window: MINUTES, missing: [], ambiguous: [] },
    });
    expect(read({ ...to, dst: "any" })).toMatchObject({ src: { ip: readIp(PAIR.src) }, missing: [], ambiguous: [] });
    expect(read({ ...to, dst: "any" })).not.toHaveProperty("dst");
    expect(read({ ...from, src: "any" })).toMatchObject({ dst: { ip: readIp(PAIR.dst) }, missing: [], ambiguous: [] });
    expect(read({ ...from, src: "any" })).not.toHaveProperty("src");
    expect(read({ ...from, src: "internet" }, { src: internet })).toMatchObject({ src: { kind: "internet" } });
  });
});

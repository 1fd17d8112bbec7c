import { expect, test } from "vitest";
import type { Flow } from "../../src/explanation/flow.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { at } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };
const [TCP, UDP, ICMP] = [6, 17, 1];

function port(from: number, to = from): Flow["ports"][number] {
  return { from, to };
}

test.each<[Pick<Flow, "ports" | "protocols">, string, string]>([
  [{ ports: [port(22)], protocols: [TCP] }, "22 (ssh)", "22番（ssh）"],
  [{ ports: [port(9200)], protocols: [] }, "9200", "9200番"],
  [{ ports: [port(53)], protocols: [UDP] }, "UDP 53 (dns)", "UDP 53番（dns）"],
  [{ ports: [port(22), port(8000, 8100)], protocols: [TCP] }, "22, 8000–8100", "22番、8000〜8100番"],
  [{ ports: [], protocols: [ICMP] }, "ICMP", "ICMP"],
  [{ ports: [], protocols: [UDP] }, "UDP", "UDP"],
  [{ ports: [], protocols: [] }, "any", "すべて"],
])("names the port and the protocol by themselves: %j", (asked, english, japanese) => {
  expect(Object.values(LANGUAGES).map(({ say }) => say.parts.service(asked))).toEqual([english, japanese]);
});

test("names an end, and the time, by themselves", () => {
  const end = { side: "dst", text: "10.23.0.60", name: "payroll-db" } as const;
  const window = { from: at(0), to: at(600) };

  expect(Object.values(LANGUAGES).map(({ say: { parts } }) => [parts.end(end), parts.end(undefined)])).toEqual([
    ["payroll-db (10.23.0.60)", "anywhere"],
    ["payroll-db（10.23.0.60）", "すべて"],
  ]);
  expect(Object.values(LANGUAGES).map(({ say: { parts } }) => parts.time(window, CLOCK))).toEqual([
    "14:00–14:10 JST",
    "14:00〜14:10",
  ]);
});

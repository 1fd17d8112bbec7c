import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeWorkbench } from "../src/app/command-line/services.ts";
import type { Workbench } from "../src/app/workbench.ts";
import { ask } from "../src/ask.ts";
import { type Config, DEFAULT_CONFIG } from "../src/config.ts";
import type { Engine } from "../src/engines/engine.ts";
import { readEnd } from "../src/question/end.ts";
import { line, quiet } from "./query/asked.ts";
import { CLIENT, FIVE, SERVER } from "./query/plans.ts";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status tcp-flags flow-direction";
const folder = mkdtempSync(join(tmpdir(), "flow-witness-ask-"));
const path = join(folder, "a.log");

beforeAll(() => {
  const minutes = Array.from({ length: 40 }, (_, minute) => (minute - 15) * 60);
  writeFileSync(
    path,
    [
      HEADER,
      ...minutes.map((at) => quiet("NODATA", { at })),
      line({ at: 60 }),
      line({ at: 60, src: SERVER, dst: CLIENT, ports: [443, 50_001], flags: 18, direction: "egress" }),
      line({ at: 120, ports: [50_002, 443] }),
      "",
    ].join("\n"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function workbench(config: Partial<Config> = {}): Workbench {
  return makeWorkbench({
    config: { ...DEFAULT_CONFIG, ...config },
    paths: [path],
    language: "en",
    stopwatch: () => 0,
  });
}

/** Asks whether the first address reached the second's port 443 in the ten minutes from five on. */
async function asked(bench: Workbench, { src = CLIENT, records = 0, now = FIVE + 86_400 } = {}) {
  const question = {
    intent: "seen",
    src: readEnd(src),
    dst: readEnd(SERVER),
    ports: [{ from: 443, to: 443 }],
    window: { from: FIVE, to: FIVE + 600 },
    missing: [],
    ambiguous: [],
    mistakes: [],
    said: [],
    assumed: [],
  } as const;
  return await ask(question, { ...bench, now, records });
}

describe("an answer", () => {
  test("brings as many records as were asked for, oldest first, and says how many there are", async () => {
    const bench = workbench();
    const none = await asked(bench);
    const two = await asked(bench, { records: 2 });
    await bench.engine.close();

    expect(none).toMatchObject({ answer: { records: [], explanation: { recordCount: 3 } } });
    expect(two).toMatchObject({
      answer: { records: [{ start: FIVE + 60 }, { start: FIVE + 60 }], explanation: { recordCount: 3 } },
    });
  });

  test("is the same whenever the same is asked", async () => {
    const bench = workbench();
    const first = await asked(bench, { records: 3 });
    const second = await asked(bench, { records: 3 });
    await bench.engine.close();

    // The first answer taught who owns the server's address.
    expect(second).toMatchObject({ answer: { verdict: first.kind === "answered" && first.answer.verdict } });
  });

  test("calls an observer what the configuration calls it", async () => {
    const known = {
      id: "eni-server",
      addresses: [SERVER],
      name: "orders",
      subnet: "subnet-0a",
      account: "123456789012",
    };
    const bench = workbench({ interfaces: [known] });
    const reply = await asked(bench);
    await bench.engine.close();

    expect(reply).toMatchObject({
      answer: {
        explanation: {
          coverage: { watchers: [{ observer: { id: "eni-server", name: "orders" }, how: "configured" }] },
        },
      },
    });
  });
});

describe("how a flow log is set up", () => {
  const silence = async (sources: Config["sources"]) => {
    const bench = workbench({ sources });
    const { engine } = bench;
    const logs = new Map([[0, { trafficType: "accept" as const }]]);
    const told = {
      ...engine,
      open: async (...args: Parameters<Engine["open"]>) => ({ ...(await engine.open(...args)), logs }),
    };
    const reply = await asked({ ...bench, engine: told }, { src: "10.9.9.9" });
    await engine.close();
    return reply;
  };

  test("is known where the engine found out", async () => {
    expect(await silence([{ kind: "vpc", format: "detect" }])).toMatchObject({
      answer: { verdict: { kind: "cannot-say", reason: "only-accepts-logged" } },
    });
  });

  test("is what the configuration says where it says anything", async () => {
    expect(await silence([{ kind: "vpc", format: "detect", trafficType: "all" }])).toMatchObject({
      answer: { verdict: { kind: "never-seen" } },
    });
  });
});

describe("who owns an address", () => {
  test("is learned from an answer, with its time, and forgotten when it is old", async () => {
    const bench = workbench();
    const now = FIVE + 86_400;
    await asked(bench, { now });
    await bench.engine.close();

    expect(bench.owners.recall(now + 60)).toEqual([{ id: "eni-server", how: "remembered", addresses: [SERVER] }]);
    expect(bench.owners.recall(now + 86_400)).toEqual([]);
  });

  test("is remembered in the next answer", async () => {
    const bench = workbench();
    await asked(bench);
    const silence = await asked(bench, { src: "10.9.9.9" });
    await bench.engine.close();

    expect(silence).toMatchObject({
      answer: {
        verdict: { kind: "never-seen", observers: [{ id: "eni-server" }] },
        explanation: { coverage: { watchers: [{ how: "remembered" }] } },
      },
    });
  });
});

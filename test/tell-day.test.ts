import { describe, expect, test } from "vitest";
import { inLanguage, joinWorkbench } from "../src/app/workbench.ts";
import { type Config, DEFAULT_CONFIG } from "../src/config.ts";
import { type Engine, EngineFailure, type Reading } from "../src/engines/engine.ts";
import { RETRYABLE } from "../src/explanation/failure.ts";
import { LANGUAGES } from "../src/languages/index.ts";
import type { Query } from "../src/query/nodes.ts";
import { type DayOrder, type DayTold, tellDay } from "../src/tell-day.ts";
import { fromIso, toIso } from "../src/time/instant.ts";
import { wordsOf } from "./support/chat/fake-surface.ts";

/** Logs that are there, and hold nothing. */
const NOTHING: Reading = {
  layout: "text",
  objects: 1,
  places: ["./logs"],
  missing: [],
  closed: [],
  run: async () => ({
    rows: [],
    unreadable: [],
    cost: { engine: "fake", statement: "SELECT 1", bytesScanned: 12, rowsScanned: 0, ms: 0, usd: 0 },
  }),
};

const ORDER: DayOrder = {
  day: "2026-11-21",
  zone: "America/New_York",
  language: LANGUAGES.en,
  owner: "#team-net",
  about: [],
  reference: "fw-1",
};

interface Plan {
  readonly order?: Partial<DayOrder>;
  readonly config?: Partial<Config>;
  readonly open?: Engine["open"];
}

/** Tells a day over an engine that finds nothing unless told otherwise. */
async function tell({ order, config, open = async () => NOTHING }: Plan = {}): Promise<DayTold> {
  const engine: Engine = { name: "fake", open, close: async () => undefined };
  const noAws = { ec2: () => Promise.reject(new Error("nobody should ask AWS")) };
  const bench = joinWorkbench({ ...DEFAULT_CONFIG, ...config }, engine, noAws);
  const whole = { ...ORDER, ...order };
  const now = fromIso("2026-11-22T13:30:00Z") ?? 0;
  return await tellDay(whole, { ...inLanguage(bench, whole.language.tag), now });
}

/** What a failed one says, and whether it helps to try again. */
function failure(told: DayTold) {
  if (told.kind !== "failed") throw new Error("it was told");
  return { code: told.failure.code, again: RETRYABLE[told.failure.code], words: wordsOf(told.card) };
}

test("a day is looked at in its own zone, with as much on both sides as pairing takes", async () => {
  const windows: string[] = [];
  const told = await tell({
    open: async ({ from, to }) => {
      windows.push(`${toIso(from)} ${toIso(to)}`);
      return NOTHING;
    },
  });

  expect(windows).toEqual([expect.stringMatching(/^2026-11-21T04:\d\d:\d\dZ 2026-11-22T05:\d\d:\d\dZ$/)]);
  expect(told).toMatchObject({ kind: "told", isCut: false });
  expect(told.kind === "told" && told.file).toMatchObject({ name: "digest-2026-11-21.csv", mime: "text/csv" });
});

describe("what is remembered of another day", () => {
  const words = async (before?: DayOrder["before"]) => wordsOf((await tell({ order: before ? { before } : {} })).card);

  test("is none the first time", async () => {
    expect(await words()).toContain("No earlier digest is remembered");
  });

  test("is not spoken of where nothing is remembered from day to day", async () => {
    expect(await words("not-compared")).toContain("The command line compares nothing");
  });

  test.each([
    { what: "another day", before: { day: "2026-11-19", remembered: "{}" } },
    { what: "what another version wrote", before: { day: "2026-11-20", remembered: '{"date":1}' } },
  ])("does not help where it is $what", async ({ before }) => {
    expect(await words(before)).toContain("Nothing is known of the day before");
  });
});

describe("a day is compared with the one before", () => {
  const config = {
    addressBook: [{ key: "db", names: [], addresses: ["192.0.2.6"] }],
    networks: [{ vpc: "vpc-1", cidrs: ["203.0.113.0/24"] }],
  };
  const order = { about: ["db"] };

  /** What is said of a day after another one was told. */
  async function dayAfter(first: Plan, second: Plan): Promise<string> {
    const told = await tell({ ...first, order: { ...first.order, day: "2026-11-20" } });
    if (told.kind !== "told") throw new Error("the day before was not told");
    // Of that day something was recorded.
    const remembered = told.remembered.replace("not-at-all", "well");
    return wordsOf(
      (await tell({ ...second, order: { ...second.order, before: { day: "2026-11-20", remembered } } })).card,
    );
  }

  test("where both are about the same", async () => {
    const same = { config: { addressBook: [{ key: "DB", names: ["db"], addresses: ["192.0.2.6"] }] } };

    expect(await dayAfter({ config, order }, { config, order })).not.toContain("The configuration has changed");
    expect(
      await dayAfter({ config, order }, { config: { ...config, ...same.config }, order: { about: ["192.0.2.6"] } }),
    ).not.toContain("The configuration has changed");
  });

  test.each<{ what: string; change: Plan }>([
    { what: "other ends", change: { config, order: { about: ["db", "192.0.2.7"] } } },
    { what: "everything", change: { config, order: {} } },
    {
      what: "another address of the same name",
      change: { config: { ...config, addressBook: [{ key: "db", names: [], addresses: ["192.0.2.8"] }] }, order },
    },
    { what: "days of another zone", change: { config, order: { ...order, zone: "Asia/Tokyo" } } },
    { what: "other networks of one's own", change: { config: { ...config, networks: [] }, order } },
    {
      what: "logs elsewhere",
      change: { config, order, open: async () => ({ ...NOTHING, places: ["./logs", "./more"] }) },
    },
  ])("and not where it is about $what", async ({ change }) => {
    expect(await dayAfter({ config, order }, change)).toContain("The configuration has changed since the day before");
  });
});

test("only ends that somebody named are asked about, the names of the address book with all that stands behind them", async () => {
  let asked = "";
  const config = {
    addressBook: [{ key: "db", names: ["給与DB"], addresses: ["192.0.2.6", "198.51.100.0/24"] }],
  };
  const run = async (query: Query) => {
    asked = JSON.stringify(query);
    return await NOTHING.run(query);
  };
  const order = { about: ["db", "203.0.113.7"], language: LANGUAGES.ja };
  const told = await tell({ order, config, open: async () => ({ ...NOTHING, run }) });

  for (const part of ["192.0.2.6", "198.51.100", "203.0.113.7"]) expect(asked).toContain(part);
  expect(wordsOf(told.card)).toContain("給与DB");
});

describe("where a day cannot be looked at it is said why", () => {
  const within = { from: fromIso("2026-11-22T00:00:00Z") ?? 0, to: fromIso("2027-01-01T00:00:00Z") ?? 0 };

  test.each([
    { code: "no-logs-found", reading: { missing: ["./gone"] }, says: "./gone" },
    { code: "not-readable", reading: { objects: 0, closed: ["./locked"] }, says: "./locked" },
    { code: "outside-tables", reading: { within }, says: "2026-11-22" },
    { code: "too-big", reading: { estimate: async () => ({ bytes: 2e9, usd: 0.01 }) }, says: "2.0 GB" },
  ])("$code", async ({ code, reading, says }) => {
    const limits = { ...DEFAULT_CONFIG.limits, bytesPerDigest: 1e9 };
    const told = await tell({ config: { limits }, open: async () => ({ ...NOTHING, ...reading }) });

    expect(failure(told)).toMatchObject({ code, again: false, words: expect.stringContaining(says) });
    expect(failure(told).words).toMatch(/^The digest of Sat 21 Nov could not be made\..*#team-net.*fw-1/s);
  });

  test.each([
    { error: new EngineFailure("try-again", undefined), code: "engine-busy", again: true },
    { error: new EngineFailure("mend-the-set-up", undefined), code: "engine-failed", again: false },
    { error: new TypeError("ours"), code: "fault", again: false },
  ])("$code, with what broke", async ({ error, code, again }) => {
    const told = await tell({ open: () => Promise.reject(error) });

    expect(failure(told)).toMatchObject({ code, again });
    expect(told).toMatchObject({ cause: error });
  });
});

test("whoever leaves in the middle leaves it to the next one", async () => {
  const leaving = new EngineFailure("take-up-later", undefined);
  await expect(tell({ open: () => Promise.reject(leaving) })).rejects.toBe(leaving);
});

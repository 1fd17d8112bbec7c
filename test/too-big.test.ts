import { describe, expect, test } from "vitest";
import { makeWorkbench } from "../src/app/command-line/services.ts";
import { renderText } from "../src/cards/plain-text.ts";
import { DEFAULT_CONFIG } from "../src/config.ts";
import type { Reading } from "../src/engines/engine.ts";
import { LANGUAGES } from "../src/languages/index.ts";
import { makeAddressBook } from "../src/names/address-book.ts";
import { read } from "../src/question/read.ts";
import { type Response, respond } from "../src/respond.ts";
import { anErrand } from "./support/errand.ts";
import { pricedEngine, type Visits } from "./support/priced-engine.ts";

/** 2026-11-22T15:00:00+09:00 */
const NOW = 1_795_327_200;
const ZONE = "Asia/Tokyo";
const HOUR = 3600;
const GB = 1e9;

interface Asking {
  readonly text?: string;
  readonly tag?: keyof typeof LANGUAGES;
  readonly limit?: number;
  readonly perHour?: number;
  readonly records?: number;
  readonly change?: Partial<Reading>;
}

const DAY = "10.0.1.5 -> 10.0.2.9:443 from 2026-11-21 14:00 to 2026-11-22 14:00";

function understood(text: string) {
  const languages = Object.values(LANGUAGES).map(({ reading }) => reading);
  return read(text, { languages, now: NOW, zone: ZONE, book: makeAddressBook([]) });
}

/** Asks where an hour is ten gigabytes, unless told otherwise. */
async function asked({ text = DAY, tag = "en", limit, perHour = 10 * GB, records = 0, change }: Asking) {
  const visits: Visits = { errands: [], runs: 0 };
  const config = { ...DEFAULT_CONFIG, limits: { ...DEFAULT_CONFIG.limits, ...(limit && { bytesPerQuestion: limit }) } };
  const workbench = makeWorkbench({ config, paths: [], language: tag, stopwatch: () => 0 });
  const errand = anErrand();
  const services = { ...workbench, engine: pricedEngine(perHour, visits, change), now: NOW, records, errand };
  const message = { text, question: understood(text), language: LANGUAGES[tag], zone: ZONE, reference: "fw-1" };
  return { response: await respond(message, services), visits, errand };
}

/** The message that the only button sends. */
function offered({ card }: Response): string | undefined {
  const [button, ...others] = card.elements.flatMap((element) => (element.kind === "actions" ? element.actions : []));
  expect(others).toEqual([]);
  return button?.value;
}

function words({ card }: Response): string {
  return renderText(card, { width: 400, colour: "none" });
}

describe("a question that would read more than it may", () => {
  test("is not begun; what it would take is said", async () => {
    const { response, visits } = await asked({ limit: 100 * GB });

    // The day and eleven minutes on both sides: 24.37 hours of 10 GB.
    expect(response).toMatchObject({
      kind: "to-mend",
      failure: { code: "too-big", bytes: 243_666_666_667, limit: 100 * GB, fits: 6 * HOUR },
    });
    expect(words(response)).toContain("about 244 GB of logs would have to be read, for 1.22 USD");
    expect(words(response)).toContain("at most 100 GB here");
    expect(visits.runs).toBe(0);
  });

  test.each([
    { tag: "en", limit: 100, hours: 6 },
    { tag: "en", limit: 130, hours: 12 },
    { tag: "ja", limit: 100, hours: 6 },
    { tag: "ja", limit: 35, hours: 3 },
    { tag: "ja", limit: 7.5, hours: 0.25 },
  ] as const)("offers in $tag the longest part that fits: of $limit GB $hours h", async ({ tag, limit, hours }) => {
    const { response } = await asked({ tag, limit: limit * GB });
    const { said: _, assumed: __, window: ___, ...question } = understood(DAY);
    const to = NOW - HOUR;

    expect(understood(offered(response) ?? "")).toMatchObject({
      ...question,
      window: { from: to - hours * HOUR, to },
      missing: [],
      mistakes: [],
    });
  });

  test("says what was asked besides, which the smaller question would not", async () => {
    const { response } = await asked({ text: DAY.replace("10.0.1.5", "10.0.1.5 and 10.0.1.6"), limit: 100 * GB });

    expect(words(response)).toContain("“10.0.1.6” has not been looked at yet. To have it looked at, send `");
  });

  test("is told so where no part of it fits", async () => {
    const { response } = await asked({ limit: GB });

    expect(response).toMatchObject({ kind: "to-mend", failure: { code: "too-big" } });
    expect(response).not.toHaveProperty("failure.fits");
    expect(offered(response)).toBeUndefined();
    expect(words(response)).toContain("`limits.bytesPerQuestion`");
  });

  test("leaves nothing behind that another worker would take up", async () => {
    const { visits, errand } = await asked({ limit: 100 * GB });
    const [own, ...others] = visits.errands;

    expect(own?.ledger).toBe(errand.ledger);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other.ledger).not.toBe(errand.ledger);
    for (const each of visits.errands) expect(each.now).toBe(NOW);
  });

  test("counts the records that are to be shown as well", async () => {
    const { response } = await asked({ limit: 300 * GB, records: 5 });

    expect(response).toMatchObject({ failure: { code: "too-big", bytes: 2 * 243_666_666_667 } });
    expect((await asked({ limit: 300 * GB })).response.kind).toBe("answered");
  });
});

describe("a question is answered", () => {
  test.each([
    { what: "that fits", limit: 250 * GB },
    { what: "where nothing is forbidden" },
    { what: "where nobody can tell beforehand", limit: GB, change: { estimate: async () => undefined } },
  ])("$what", async (asking) => {
    const { response, visits } = await asked(asking);

    expect(response.kind).toBe("answered");
    expect(visits).toMatchObject({ runs: 1, errands: [{ scope: "a question" }] });
  });

  test("with a receipt that has what was expected beside what was read, where they differ", async () => {
    const { response } = await asked({ limit: 250 * GB });
    const { response: unknown } = await asked({ change: { estimate: async () => undefined } });

    expect(response).toMatchObject({ answer: { cost: { estimatedBytes: 243_666_666_667 } } });
    expect(words(response)).toContain("0 B (244 GB expected)");
    expect(words(unknown)).toContain("not estimated beforehand");
  });
});

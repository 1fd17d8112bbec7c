import { describe, expect, test } from "vitest";
import { makeAnswering } from "../src/app/answering.ts";
import { joinWorkbench } from "../src/app/workbench.ts";
import { makeClients } from "../src/aws/clients.ts";
import { renderText } from "../src/cards/plain-text.ts";
import { DEFAULT_CONFIG } from "../src/config.ts";
import type { Reading } from "../src/engines/engine.ts";
import { LANGUAGES } from "../src/languages/index.ts";
import type { Message, Response } from "../src/respond.ts";
import { anErrand } from "./support/errand.ts";
import { pricedEngine, type Visits } from "./support/priced-engine.ts";

/** 2026-11-22T15:00:00+09:00 */
const NOW = 1_795_327_200;
const ZONE = "Asia/Tokyo";
const GB = 1e9;

const DAY = "10.0.1.5 -> 10.0.2.9:443 from 2026-11-21 14:00 to 2026-11-22 14:00";
/** The day and eleven minutes on both sides, ten gigabytes an hour. */
const DAY_BYTES = 243_666_666_667;

interface Asking extends Partial<Message> {
  readonly text?: string;
  readonly tag?: keyof typeof LANGUAGES;
  readonly confirmBytes?: number;
  readonly bytesPerQuestion?: number;
  readonly change?: Partial<Reading>;
}

/** Asks in chat, where an hour is ten gigabytes. */
async function asked({ text = DAY, tag = "en", change, confirmBytes, bytesPerQuestion, ...rest }: Asking) {
  const visits: Visits = { errands: [], runs: 0 };
  const limits = { ...DEFAULT_CONFIG.limits, ...(bytesPerQuestion && { bytesPerQuestion }) };
  const config = { ...DEFAULT_CONFIG, limits: { ...limits, ...(confirmBytes && { confirmBytes }) } };
  const chat = makeAnswering(joinWorkbench(config, pricedEngine(10 * GB, visits, change), makeClients()));
  const language = LANGUAGES[tag];
  const question = chat.read(text, { now: NOW, zone: ZONE, language });
  const message = { text, question, language, zone: ZONE, reference: "fw-1", ...rest };
  const response = await chat.answer(message, { now: NOW, errand: anErrand(), records: 0 });
  return { response, visits, question, chat };
}

function buttons({ card }: Response) {
  return card.elements.flatMap((element) => (element.kind === "actions" ? element.actions : []));
}

/** What is said, without what every surface shows of buttons in its own way. */
function words({ card }: Response): readonly string[] {
  const elements = card.elements.filter(({ kind }) => kind !== "actions");
  return renderText({ elements }, { width: 400, colour: "none" }).split("\n");
}

describe("a question that would read much", () => {
  test.each([
    {
      tag: "en",
      says: [
        "Was there any traffic from 10.0.1.5 to 10.0.2.9 on port 443 between 14:00 on 21 Nov 2026 and 14:00 on 22 Nov 2026?",
        "This would read about 244 GB of logs (1.22 USD). Run it?",
      ],
      run: "Run",
      change: "Change",
    },
    {
      tag: "ja",
      says: [
        "2026年11月21日 14:00〜2026年11月22日 14:00 に、10.0.1.5 から 10.0.2.9 への 443番の通信はありましたか。",
        "約 244 GB のログを読み込みます（約 1.22 USD）。実行しますか。",
      ],
      run: "実行する",
      change: "条件を変える",
    },
  ] as const)("is said again in $tag with what it costs, and not begun", async ({ tag, says, run, change }) => {
    const { response, visits, question } = await asked({ tag, confirmBytes: 100 * GB });

    expect(response).toMatchObject({ kind: "confirm", estimate: { bytes: DAY_BYTES }, question });
    expect(words(response)).toEqual(says);
    expect(buttons(response)).toEqual([
      { id: "run", label: run, value: says[0], primary: true },
      { id: "change", label: change, value: says[0] },
    ]);
    expect(visits.runs).toBe(0);
  });

  test.each(["en", "ja"] as const)("is the same question when a button brings it back in %s", async (tag) => {
    const { response, question, chat } = await asked({ tag, confirmBytes: 100 * GB });
    const again = chat.read(buttons(response)[0]?.value ?? "", { now: NOW, zone: ZONE, language: LANGUAGES[tag] });

    const { intent, src, dst, ports, window } = question;
    expect(again).toMatchObject({ intent, src, dst, ports, window, missing: [], mistakes: [] });
  });

  test.each([
    {
      usd: 0,
      en: "This would read about 244 GB of logs. Run it?",
      ja: "約 244 GB のログを読み込みます。実行しますか。",
    },
    {
      usd: 0.004,
      en: "This would read about 244 GB of logs (less than 0.01 USD). Run it?",
      ja: "約 244 GB のログを読み込みます（0.01 USD 未満）。実行しますか。",
    },
  ])("is asked about with its price, $usd", async ({ usd, ...says }) => {
    const change = { estimate: async () => ({ bytes: DAY_BYTES, usd }) };

    for (const tag of ["en", "ja"] as const) {
      expect(words((await asked({ tag, confirmBytes: GB, change })).response)[1]).toBe(says[tag]);
    }
  });

  test("is too big first, and asked about only where it may be answered at all", async () => {
    const limits = { confirmBytes: 50 * GB, bytesPerQuestion: 100 * GB };

    expect((await asked(limits)).response).toMatchObject({ kind: "to-mend", failure: { code: "too-big" } });
    expect((await asked({ ...limits, confirmed: true })).response).toMatchObject({ failure: { code: "too-big" } });
  });
});

describe("a question is answered at once", () => {
  test.each<{ what: string; asking: Asking }>([
    { what: "that somebody wants", asking: { confirmBytes: 100 * GB, confirmed: true } },
    { what: "just below the mark", asking: { confirmBytes: DAY_BYTES + 1 } },
    { what: "where nothing is to be confirmed", asking: {} },
    {
      what: "where nobody can tell beforehand",
      asking: { confirmBytes: 1, change: { estimate: async () => undefined } },
    },
  ])("$what", async ({ asking }) => {
    const { response, visits } = await asked(asking);

    expect(response.kind).toBe("answered");
    expect(visits.runs).toBe(1);
  });

  test("is not: at the mark itself", async () => {
    expect((await asked({ confirmBytes: DAY_BYTES })).response.kind).toBe("confirm");
  });
});

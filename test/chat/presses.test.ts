import { describe, expect, test } from "vitest";
import type { Desk } from "../../src/chat/desk.ts";
import { jobId } from "../../src/chat/job.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { BOB, command, mention, pressed, QUESTION } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeLine } from "../support/chat/line.ts";
import { answered, buttonsOf, press, replyTo } from "../support/chat/pressing.ts";
import { makeWorld, START } from "../support/chat/world.ts";

describe.each([
  ["before everybody", mention()],
  ["to one person", command()],
])("an answer %s", (_, asked) => {
  test("shows records, found in a search of their own", async () => {
    const world = await answered(asked);

    const records = await press(world, asked, { button: "records" });

    expect(replyTo(world, records)).toContain("20 of 5,312 records");
    expect(world.runs.map(({ scope, records }) => [scope, records])).toEqual([
      [jobId(asked), 0],
      [jobId(records), 999],
    ]);
  });

  test("shows the records that follow, and the file holds all of them from wherever it is asked for", async () => {
    const world = await answered(asked);
    const first = await press(world, asked, { button: "records" });

    const second = await press(world, first, { button: "records" });
    const csv = await press(world, second, { button: "csv" });

    expect(replyTo(world, second)).toContain("Records 21–40 of 5,312");
    expect(world.runs.map(({ scope, records }) => [scope, records]).slice(2)).toEqual([
      [jobId(second), 999],
      [jobId(csv), 999],
    ]);
    expect(world.surface.files).toMatchObject([{ title: "999 of 5,312 records" }]);
  });

  test("gives a file with as many records as a file holds", async () => {
    const world = await answered(asked);

    const csv = await press(world, asked, { button: "csv" });

    const [file] = world.surface.files;
    expect(file).toMatchObject({ name: `${jobId(asked)}.csv`, mime: "text/csv", title: "999 of 5,312 records" });
    expect(new TextDecoder().decode(file?.bytes).split("\r\n")).toHaveLength(1001);
    expect(replyTo(world, csv)).toBe("");
  });

  test("is asked again as it was said, now", async () => {
    const world = await answered(asked);
    world.clock.now += 3600;

    const again = await press(world, asked, { button: "again", at: START + 3600 });

    expect(replyTo(world, again)).toContain("10.23.0.60, port 443 (https), 15:00–16:00 JST");
  });

  test("is asked about a longer time", async () => {
    const world = await answered(asked);
    world.clock.now += 7200;

    const widen = await press(world, asked, { button: "widen", at: START + 7200 });

    expect(replyTo(world, widen)).toContain("10.23.0.60, port 443 (https), 13:00–15:00 JST");
  });

  test("tells how it is known without asking anybody", async () => {
    const world = await answered(asked);

    const details = await press(world, asked, { button: "details" });

    expect(replyTo(world, details)).toContain("SELECT 1");
    expect(world.runs).toHaveLength(1);
  });
});

describe("a press is checked anew:", () => {
  test("nobody presses what only another one has seen (D15)", async () => {
    const world = await answered(command());

    const records = await press(world, command(), { button: "records", person: BOB });

    expect(replyTo(world, records)).toBe(CHAT_WORDS.en.refused.person);
    expect(world.runs).toHaveLength(1);
  });

  test("anybody presses what everybody sees", async () => {
    const world = await answered(mention());

    const records = await press(world, mention(), { button: "records", person: BOB });

    expect(replyTo(world, records)).toContain("20 of 5,312 records");
  });

  test("somebody who has become a guest is refused", async () => {
    const world = await answered(mention());
    world.surface.facts = { outsider: true };

    const records = await press(world, mention(), { button: "records" });

    expect(replyTo(world, records)).toBe(CHAT_WORDS.en.refused.outsider);
    expect(world.runs).toHaveLength(1);
  });

  test.each([
    ["an answer that is not kept", { value: "fw-0000000000000.0" }],
    ["another button's value", { action: "csv" }],
    ["a place that no button has", { value: `${jobId(mention())}.99` }],
    ["a value of another form", { value: "../person" }],
    ["a button that nobody knows", { action: "constructor" }],
    ["a question that is not the person's", { action: "recent", value: jobId(mention()), person: BOB }],
    ["a form with a question in it, which is a matter of the door", { action: "change" }],
  ])("%s is too old", async (_, change) => {
    const world = await answered(mention());

    const pressing = await press(world, mention(), { button: "records", ...change });

    expect(replyTo(world, pressing)).toBe(CHAT_WORDS.en.tooOld);
    expect(world.runs).toHaveLength(1);
  });

  test("an answer is too old when its time is over", async () => {
    const world = await answered(mention());
    const button = buttonsOf(world, mention().key).find(({ id }) => id === "records");
    world.clock.now += 30 * 24 * 3600;

    const pressing = pressed({ action: "records", value: button?.value ?? "" });
    await world.arrive(pressing);
    await world.settle();

    expect(replyTo(world, pressing)).toBe(CHAT_WORDS.en.tooOld);
  });
});

describe("a question that would read much", () => {
  const options = { change: makeLine(1e9) };

  test("is said again first, and run only then, exactly as it was said", async () => {
    const world = await answered(mention(), options);
    const [first] = world.surface.messages;
    expect(wordsOf(first?.card ?? { elements: [] })).toMatch(/40 GB/);
    world.clock.now += 1800;

    const run = await press(world, mention(), { button: "run", at: START + 1800 });

    expect(replyTo(world, run)).toContain("10.23.0.60, port 443 (https), 14:00–15:00 JST");
    expect(world.journal.flatMap(({ event, code }) => (event === "answered" ? [code] : []))).toEqual([
      "confirm",
      "cannot-say",
    ]);
  });
});

test("a question that would read much can be changed in a form that holds it", async () => {
  const world = await answered(mention({ text: "10.20.40.4 から 10.23.0.0/24 の 443番 直近1時間" }), {
    change: makeLine(1e9),
  });
  const change = buttonsOf(world, mention().key).find(({ id }) => id === "change");

  expect(await world.reception.begun(change?.value ?? "")).toEqual({
    language: "ja",
    src: "10.20.40.4",
    dst: "10.23.0.0/24",
    port: "443",
    window: "other",
    time: "2026-11-22 14:00 - 2026-11-22 15:00",
  });
  expect(await world.reception.begun("fw-0000000000000.1")).toEqual({});
});

test.each([
  ["in one's own chat", { way: "direct", room: { channel: "D1", kind: "direct" } }],
  ["by name", { way: "mention" }],
] as const)("who wants the form %s, where no door could open it, gets a sentence and its button", async (_, change) => {
  const world = makeWorld();
  const wanted = pressed({ action: "form", value: "", hushed: false, ...change });
  await world.arrive(wanted);
  await world.settle();

  expect(world.surface.messages.map(({ card }) => card)).toMatchObject([
    { elements: [{ kind: "text", parts: [{ text: CHAT_WORDS.en.formOffer }] }, { kind: "actions" }] },
  ]);
  expect(buttonsOf(world, wanted.key)).toMatchObject([{ id: "form", primary: true }]);
});

test("a file that is half done is finished by whoever tries again, with what the surface knows of it", async () => {
  const world = await answered(mention());
  const { attach } = world.surface;
  const came: (string | undefined)[] = [];
  world.surface.attach = async (arrival, ...rest) => {
    came.push(arrival.returns);
    return came.length < 3 ? { kind: "later", seconds: 10, returns: `part ${came.length}` } : attach(arrival, ...rest);
  };

  await press(world, mention(), { button: "csv" });

  expect(came).toEqual([undefined, "part 1", "part 2"]);
  expect(world.surface.files).toHaveLength(1);
});

test("an example is asked as if it had been typed", async () => {
  const world = await answered(mention({ text: "hello" }));
  const example = pressed({ action: "example", value: QUESTION, hushed: true });

  await world.arrive(example);
  await world.settle();

  expect(replyTo(world, example)).toContain("10.20.40.4 → 10.23.0.60");
});

test("what becomes of records that cannot be had is said", async () => {
  const world = await answered(mention());
  const { answer } = world.desk;
  const ill: Desk["answer"] = async (message, run) => {
    const response = await answer(message, run);
    const failure = { code: "fault", reference: "fw-1" } as const;
    const card = { elements: [{ kind: "note", text: "The logs are out of reach." }] } as const;
    return run.records > 0 ? { kind: "failed", card, failure, cause: new Error("the wire") } : response;
  };
  Object.assign(world.desk, { answer: ill });

  const [records, csv] = [
    await press(world, mention(), { button: "records" }),
    await press(world, mention(), { button: "csv" }),
  ];

  expect(replyTo(world, records)).toBe("The logs are out of reach.");
  expect(replyTo(world, csv)).toBe("The logs are out of reach.");
  expect(world.journal).toContainEqual(
    expect.objectContaining({ code: "fault", trace: expect.objectContaining({ errors: ["Error"] }) }),
  );
  expect(world.surface.files).toEqual([]);
});

describe("pasted records are explained, with no log to look into behind them:", () => {
  const RECORD =
    "2 123456789012 eni-0123456789abcdef0 10.20.40.4 10.23.0.60 50000 443 6 10 840 1795323600 1795323660 ACCEPT OK";

  test.each([
    ["before everybody", mention({ text: RECORD }), ["details"]],
    ["to one person", command({ text: RECORD }), ["details", "share"]],
  ])("%s", async (_, asked, buttons) => {
    const world = await answered(asked);

    const [message] = world.surface.messages;
    expect(wordsOf(message?.card ?? { elements: [] })).toContain("10.20.40.4");
    expect(buttonsOf(world, asked.key).map(({ id }) => id)).toEqual(buttons);
  });

  test("how it is known is told by standing, with the rule, and neither cost nor statement", async () => {
    const asked = mention({ text: RECORD });
    const world = await answered(asked);

    const details = replyTo(world, await press(world, asked, { button: "details" }));

    expect(details).toContain("let 1 request through");
    expect(details).toContain("Only what was pasted was looked at.");
    expect(details).toContain("no reply to it is on record. (no-reply)");
    expect(details).not.toContain("Cost");
    expect(world.runs.map(({ records }) => records)).toEqual([0]);
  });

  test("where there is no traffic, no rule decided", async () => {
    const asked = mention({
      text: `2 123456789012 eni-0123456789abcdef0 - - - - - - - 1795323600 1795323660 - NODATA`,
    });
    const world = await answered(asked);

    const details = replyTo(world, await press(world, asked, { button: "details" }));

    expect(details).toContain("Only what was pasted was looked at.");
    expect(details).not.toContain(CHAT_WORDS.en.rule);
  });
});

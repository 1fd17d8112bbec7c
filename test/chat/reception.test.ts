import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { makeReception } from "../../src/chat/reception.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { StoreFailure } from "../../src/state/store.ts";
import { ALICE, command, mention, pressed } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeWorld, START, type World } from "../support/chat/world.ts";

const NOBODY = { access: { guests: false, sharedRooms: false } };

test("the same event four times becomes one answer (D25)", async () => {
  const world = makeWorld();

  for (const seconds of [0, 3, 60, 300]) {
    world.clock.now = START + seconds;
    expect(await world.arrive(mention())).toEqual({ kind: "taken" });
    await world.handOut();
  }
  await world.settle();

  expect(world.surface.messages).toHaveLength(1);
  expect(world.runs).toHaveLength(1);
  expect(world.journal.filter(({ event }) => event === "repeated")).toHaveLength(3);
});

test("32 copies of each of 20 events at once become 20 answers (D26)", async () => {
  const world = makeWorld();
  const arrivals = Array.from({ length: 20 }, (_, place) => mention({ key: `T1 C1 ${place}` }));

  await Promise.all(arrivals.flatMap((arrival) => Array.from({ length: 32 }, () => world.arrive(arrival))));
  await world.settle();

  expect(world.surface.messages.map(({ key }) => key).toSorted()).toEqual(arrivals.map(({ key }) => key).toSorted());
  expect(world.runs).toHaveLength(20);
  expect(world.journal.filter(({ event }) => event === "taken")).toHaveLength(20);
});

describe("a door that is cut off", () => {
  test("before it claimed anything leaves nothing, and the next delivery is the first (D28)", async () => {
    const world = makeWorld({ plan: new Map([[0, "die-before"]]) });

    expect(await world.arrive(mention())).toBe("dead");
    expect(await world.job(mention())).toBeUndefined();
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ working: false }]);
  });

  test("between claim and queue is made good by the next delivery", async () => {
    const world = makeWorld({ plan: new Map([[1, "die-before"]]) });

    await world.arrive(mention());
    expect(await world.job(mention())).toMatchObject({ state: "received" });
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ working: false }]);
    expect(world.clock.now).toBe(START + 60);
  });
});

describe("what is ill is said to be ill:", () => {
  test("a store that fails starts nothing (D38)", async () => {
    const world = makeWorld({ plan: new Map([[0, "refuse"]]) });

    expect(await world.reception.receive(mention())).toEqual({ kind: "ill" });
    await world.handOut();

    expect(world.surface.messages).toEqual([]);
    expect(world.journal).toMatchObject([{ event: "ill", code: "StoreFailure" }]);
  });

  test("a queue that fails leaves no claim behind", async () => {
    const world = makeWorld({ plan: new Map([[1, "refuse"]]) });

    expect(await world.reception.receive(command())).toEqual({ kind: "ill" });

    expect(await world.job(command())).toBeUndefined();
    expect(await world.reception.receive(command())).toEqual({ kind: "taken" });
  });

  test("but for a job that a worker has in hand already", async () => {
    const world = makeWorld();
    const reception = makeReception({
      ...world.desk,
      readForm: async () => ({ ok: true, text: "" }),
      queue: {
        send: async (job) => {
          await world.desk.queue.send(job, 0);
          await world.handOut();
          throw new Error("no word came back");
        },
      },
    });

    expect(await reception.receive(mention())).toEqual({ kind: "taken" });
    expect(world.surface.messages).toMatchObject([{ working: false }]);
  });
});

describe("the first wall", () => {
  test("refuses a command at once and politely, with the same words however often it comes", async () => {
    const world = makeWorld({ change: NOBODY });

    const first = await world.reception.receive(command());
    const second = await world.reception.receive(command());
    await world.handOut();

    expect(first).toMatchObject({ kind: "refused" });
    expect(first.kind === "refused" && wordsOf(first.card)).toBe(CHAT_WORDS.en.refused.tenant);
    expect(second).toEqual({ ...first, again: true });
    expect(world.journal.map(({ event }) => event)).toEqual(["refused", "repeated"]);
    expect(world.calls.names).not.toContain("queue.send");
  });

  test("refuses in the language of the question", async () => {
    const world = makeWorld({ change: NOBODY });

    const received = await world.reception.receive(command({ text: "10.0.0.1から10.0.0.2は通った？" }));

    expect(received.kind === "refused" && wordsOf(received.card)).toMatch(/[ぁ-ん]/);
  });

  test("refuses a press, in the usual language where the store cannot tell", async () => {
    const world = makeWorld({ change: NOBODY, plan: new Map([[1, "refuse"]]) });

    const received = await world.reception.receive(pressed({ action: "records", value: "fw-0000000000000.0" }));

    expect(received).toMatchObject({ kind: "refused" });
  });
});

describe("the same again under another key", () => {
  // They reach us 3 seconds after they were written: whoever sent them may have waited no longer than that.
  const first = mention({ echo: "the same", at: START - 3 });
  const again = mention({ echo: "the same", at: START - 3, key: "T1 C1 1.2" });

  const taken = ({ journal }: World) => journal.filter(({ event }) => event === "taken").length;

  test("is the first delivered once more, for 45 seconds", async () => {
    const world = makeWorld();
    await world.arrive(first);
    world.clock.now += 44;
    await world.arrive(again);
    await world.settle();

    expect(world.surface.messages).toHaveLength(1);
    expect(world.journal.map(({ event }) => event)).toContain("repeated");
  });

  test("is another question after that, and under another surface at once", async () => {
    const world = makeWorld();
    await world.arrive(first);
    await world.reception.receive({ ...again, surface: "other" });
    world.clock.now += 45;
    await world.arrive(again);

    expect(taken(world)).toBe(3);
  });

  test("is another question where the first has its answer, and the next then counts as that one", async () => {
    const world = makeWorld();
    await world.arrive(first);
    await world.settle();
    await world.arrive(again);
    await world.arrive({ ...again, key: "T1 C1 1.3" });

    expect(taken(world)).toBe(2);
    await world.settle();
    expect(world.surface.messages).toHaveLength(2);
  });

  test("is another question where the first was acknowledged in time, though it is still looked for", async () => {
    const world = makeWorld();
    await world.arrive(mention({ echo: "the same", at: START - 2 }));
    await world.arrive(again);
    await world.settle();

    expect(world.surface.messages).toHaveLength(2);
  });

  test("is pressed once while the first press has no reply, and twice after it", async () => {
    const world = makeWorld();
    const press = (key: string) => pressed({ action: "records", value: "fw-0000000000000.0", echo: "a press", key });
    await world.arrive(press("1"));
    await world.arrive(press("2"));
    await world.settle();
    expect(taken(world)).toBe(1);

    await world.arrive(press("3"));
    expect(taken(world)).toBe(2);
  });

  test("is taken in for good where the store can forget nothing", async () => {
    const world = makeWorld();
    const remove = async () => Promise.reject(new StoreFailure("no word"));
    const reception = makeReception({
      ...world.desk,
      store: { ...world.desk.store, remove },
      readForm: async () => ({ ok: true, text: "" }),
    });

    expect(await reception.receive(mention({ echo: "the same" }))).toEqual({ kind: "taken" });
    await world.settle();
    expect(world.surface.messages).toHaveLength(1);
  });

  test("stands in for the first where that was not taken in", async () => {
    // The store's second call: the echo is written, the job is not.
    const world = makeWorld({ plan: new Map([[1, "refuse"]]) });

    expect(await world.reception.receive(first)).toEqual({ kind: "ill" });
    expect(await world.reception.receive(again)).toEqual({ kind: "taken" });
    await world.settle();
    expect(world.surface.messages).toMatchObject([{ working: false }]);
  });

  test("does not hinder the first itself from being delivered again", async () => {
    const world = makeWorld({ plan: new Map([[1, "refuse"]]) });

    expect(await world.reception.receive(first)).toEqual({ kind: "ill" });
    expect(await world.reception.receive(first)).toEqual({ kind: "taken" });
    expect(await world.reception.receive(first)).toEqual({ kind: "taken" });
    await world.settle();
    expect(world.surface.messages).toHaveLength(1);
  });
});

test("a text of any length is taken in, and refused by whoever reads it (D20)", async () => {
  const world = makeWorld();

  await world.arrive(mention({ text: "x".repeat(400_000) }));
  await world.settle();

  expect(world.surface.messages.map(({ card }) => wordsOf(card))).toEqual([expect.stringContaining("8,000")]);
});

test("the form and the placeholder are in the language that the person chose", async () => {
  const world = makeWorld();
  const value = '{"language":"ja"}';
  await world.store.put({ collection: "person", id: "T1/U1", value, version: 0, expires: START + 99 }, START);

  const [form, card] = [await world.reception.form(ALICE), await world.reception.working(ALICE)];
  const filled = await world.reception.form(ALICE, { language: "en", src: "10.0.0.1" });

  expect(form.title).toMatch(/[ぁ-ん一-龠]/);
  expect(wordsOf(card)).toMatch(/[ぁ-ん]/);
  expect(form.fields.find(({ id }) => id === "language")).toMatchObject({ value: "ja" });
  expect(filled.fields.find(({ id }) => id === "src")).toMatchObject({ value: "10.0.0.1" });
});

test("who has chosen no language is spoken to in that of the profile, where it is told", async () => {
  const { reception } = makeWorld();

  expect((await reception.form({ ...ALICE, locale: "ja-JP" })).title).toMatch(/[ぁ-ん一-龠]/);
  expect(wordsOf(await reception.workingElsewhere({ ...ALICE, locale: "ja-JP" }))).toMatch(/個人チャット/);
  expect(wordsOf(await reception.workingElsewhere({ ...ALICE, locale: "de-DE" }))).toMatch(/your own chat/);
});

test("a form is read by whoever reads messages", async () => {
  const { desk } = makeWorld();
  const reception = makeReception({ ...desk, readForm: async ({ src }) => ({ ok: true, text: src ?? "" }) });

  expect(await reception.check({ src: "10.0.0.1" })).toEqual({ ok: true, text: "10.0.0.1" });
});

test("a job is named by what came in, and by nothing else", () => {
  expect(jobId(mention())).toMatch(/^fw-[0-9a-z]{13}$/);
  expect(jobId(mention())).toBe(jobId(mention({ text: "another", at: 1 })));
  expect(jobId(mention())).not.toBe(jobId(mention({ key: "T1 C1 1.2" })));
  expect(jobId(mention())).not.toBe(jobId(mention({ surface: "other" })));
});

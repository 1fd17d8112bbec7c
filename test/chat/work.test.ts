import { describe, expect, test } from "vitest";
import { jobId } from "../../src/chat/job.ts";
import { resume } from "../../src/chat/resume.ts";
import { sweep } from "../../src/chat/sweep.ts";
import { work } from "../../src/chat/work.ts";
import { CHAT_WORDS } from "../../src/languages/chat.ts";
import { command, mention } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeWorld, START, type World } from "../support/chat/world.ts";

/** What stands in the chat now. */
function said({ surface }: World): readonly string[] {
  return surface.messages.map(({ card }) => wordsOf(card));
}

test.each(["en", "ja"] as const)(
  "whoever may see a placeholder for ever is told which reply is its own (%s)",
  async (language) => {
    const world = makeWorld();
    const { hold } = world.surface;
    world.surface.hold = async (...args) => {
      await hold(...args);
      throw new Error("no answer");
    };
    const question = mention({ language });
    await world.arrive(question);
    await world.settle();

    const [placeholder, answer] = world.surface.messages;
    expect(placeholder).toMatchObject({ working: true });
    expect(answer?.card.elements.at(-1)).toEqual({ kind: "note", text: CHAT_WORDS[language].leftBehind });
  },
);

test("who has no placeholder, or one that became the answer, is told nothing of it", async () => {
  for (const delivery of [{ kind: "later", seconds: 5 }, { kind: "sent" }, undefined] as const) {
    const world = makeWorld();
    if (delivery !== undefined) world.surface.hold = async () => delivery;
    await world.arrive(mention());
    await world.settle();

    expect(world.surface.messages).toHaveLength(1);
    expect(JSON.stringify(world.surface.messages)).not.toContain(CHAT_WORDS.en.leftBehind);
  }
});

test("a mention becomes one message: a placeholder, then the answer in its place", async () => {
  const world = makeWorld();

  await world.arrive(mention());
  await world.settle();

  expect(world.surface.messages).toMatchObject([{ ref: "ts-0", working: false, hushed: false }]);
  expect(said(world)).toEqual([expect.stringMatching(/^\? Cannot say · 10\.20\.40\.4 → 10\.23\.0\.60, port 443/)]);
  expect(world.journal.map(({ event }) => event)).toEqual(["taken", "answered", "posted"]);
});

test("a button carries no text, only where its text is kept", async () => {
  const world = makeWorld();

  await world.arrive(command());
  await world.settle();

  const id = jobId(command());
  const values = JSON.stringify(world.surface.messages[0]?.card).match(/"value":"[^"]*"/g);
  // Six below the answer, and the one in its details.
  expect(values).toEqual(Array.from({ length: 7 }, (_, place) => `"value":"${id}.${place}"`));
});

test("an answer brings its details, for surfaces that unfold them", async () => {
  const world = makeWorld();

  await world.arrive(mention());
  await world.settle();

  const [message] = world.surface.messages;
  expect(wordsOf(message?.card.details ?? { elements: [] })).toContain("SELECT");
});

describe("the language of a reply is", () => {
  const japanese = "10.0.0.1から10.0.0.2の443は通った？";

  test.each([
    { which: "the one of the form", arrival: mention({ language: "en", text: japanese }), words: /Cannot say/ },
    { which: "the one of the text", arrival: mention({ text: japanese }), words: /判断/ },
    { which: "the one of the profile", arrival: mention(), profile: "ja-JP", words: /判断/ },
    { which: "the usual one where the profile's is unknown", arrival: mention(), profile: "fr", words: /Cannot say/ },
  ])("$which", async ({ arrival, profile = "en-GB", words }) => {
    const world = makeWorld();
    world.surface.facts = { outsider: false, language: profile };

    await world.arrive(arrival);
    await world.settle();

    expect(said(world)).toEqual([expect.stringMatching(words)]);
  });

  test("the chosen one before that of the text", async () => {
    const world = makeWorld();
    await world.store.put(
      { collection: "person", id: "T1/U1", value: '{"language":"en"}', version: 0, expires: START + 999 },
      START,
    );

    await world.arrive(mention({ text: "10.0.0.1から10.0.0.2の443は通った？" }));
    await world.settle();

    expect(said(world)).toEqual([expect.stringMatching(/Cannot say/)]);
  });
});

test("times are in the zone of the profile", async () => {
  const world = makeWorld();
  world.surface.facts = { outsider: false, zone: "Europe/Berlin" };

  await world.arrive(mention());
  await world.settle();

  expect(said(world)).toEqual([expect.stringContaining("06:00–07:00 +01:00")]);
});

test("times are in the usual zone where nobody here knows the one of the profile", async () => {
  const world = makeWorld();
  world.surface.facts = { outsider: false, zone: "America/Atlantis" };

  await world.arrive(mention());
  await world.settle();

  expect(said(world)).toEqual([expect.stringContaining("14:00–15:00 JST")]);
});

describe("whoever may not ask is told so, alone:", () => {
  test("a guest in a channel", async () => {
    const world = makeWorld();
    world.surface.facts = { outsider: true };

    await world.arrive(mention());
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ hushed: true }]);
    expect(said(world)).toEqual([CHAT_WORDS.en.refused.outsider]);
    expect(world.runs).toEqual([]);
    expect(world.journal).toContainEqual(expect.objectContaining({ event: "refused", code: "outsider" }));
  });

  test("an employee in a channel that others can read (D13)", async () => {
    const world = makeWorld();
    world.surface.room = { shared: true };

    await world.arrive(mention());
    await world.settle();

    expect(said(world)).toEqual([CHAT_WORDS.en.refused.shared]);
  });

  test("but not what only the employee sees there", async () => {
    const world = makeWorld();
    world.surface.room = { shared: true };

    await world.arrive(command());
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ hushed: true }]);
    expect(said(world).join()).toMatch(/Cannot say/);
  });

  test("somebody who is not on the list, in the thread, since no door can tell them", async () => {
    const world = makeWorld({ change: { access: { people: ["U9"], guests: false, sharedRooms: false } } });

    await world.arrive(mention());
    await world.settle();

    expect(world.surface.messages).toMatchObject([{ hushed: true }]);
    expect(world.calls.names).not.toContain("answer");
  });
});

describe("what cannot be read is reported and hurts nothing else (D39)", () => {
  test.each(["", "fw-", "{", "fw-0000000000000\n", "DROP TABLE"])("%j is no job", async (text) => {
    const world = makeWorld();

    expect(await work(text, world.desk)).toBe("poison");
    expect(world.journal).toEqual([{ event: "poison", at: START, job: "unknown" }]);
  });

  test.each(['{"state":"rec', "null", "[]", '{"state":"flying","received":1}'])("%s is none either", async (value) => {
    const world = makeWorld();
    const id = jobId(mention());
    await world.store.put({ collection: "job", id, value, version: 0, expires: START + 99, due: START }, START);

    expect(await work(id, world.desk)).toBe("poison");
    expect(await sweep(world.desk)).toBe(0);
  });

  test("a job that nobody remembers was dealt with", async () => {
    expect(await work(jobId(mention()), makeWorld().desk)).toBe("done");
  });
});

test("nothing of what was asked stays in a job that is closed", async () => {
  const world = makeWorld();

  await world.arrive(command());
  await world.settle();

  const closed = { state: "closed", received: START, claim: "token-0", how: "posted" };
  expect(await world.job(command())).toEqual(closed);
});

test("a process that starts again goes on with what was open", async () => {
  const world = makeWorld({ change: { queue: { send: async () => undefined } } });
  await world.arrive(mention());
  await world.arrive(command());
  const sent: string[] = [];

  const count = await resume({ ...world.desk, queue: { send: async (job) => void sent.push(job) } });

  expect(count).toBe(2);
  expect(sent.toSorted()).toEqual([jobId(mention()), jobId(command())].toSorted());
});

import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Claim, fetchFile, keepFile } from "../../src/chat/files.ts";
import { makeMemoryStore } from "../../src/state/memory.ts";
import type { Attachment } from "../../src/surfaces/surface.ts";
import { mention, scheduled } from "../support/chat/arrivals.ts";
import { answered, press } from "../support/chat/pressing.ts";
import { makeWorld, START, type WorldOptions } from "../support/chat/world.ts";

const TOKEN = "A".repeat(43);
const FILE: Attachment = {
  name: "a.csv",
  mime: "text/csv",
  bytes: new TextEncoder().encode("給与DB\r\n"),
  title: "1 record",
};

/** A store, and a clock that can be turned. */
function makeMemory() {
  const clock = { now: START };
  return { clock, store: makeMemoryStore(), now: () => clock.now };
}

const A_MINUTE: Claim = { token: TOKEN, seconds: 60 };

describe("a file that is kept", () => {
  test("is fetched by its token, as often as one likes", async () => {
    const memory = makeMemory();
    expect(await keepFile(FILE, A_MINUTE, memory)).toBe(true);

    expect(await fetchFile(TOKEN, memory)).toMatchObject({ name: "a.csv", mime: "text/csv", title: "1 record" });
    expect(new TextDecoder().decode((await fetchFile(TOKEN, memory))?.bytes)).toBe("給与DB\r\n");
  });

  test("is there to its last second, and no longer", async () => {
    const memory = makeMemory();
    await keepFile(FILE, A_MINUTE, memory);

    memory.clock.now += 59;
    expect(await fetchFile(TOKEN, memory)).toBeDefined();
    memory.clock.now += 1;
    expect(await fetchFile(TOKEN, memory)).toBeUndefined();
  });

  test("is under no name that whoever reads the store could fetch it by", async () => {
    const memory = makeMemory();
    await keepFile(FILE, A_MINUTE, memory);
    const [item] = await memory.store.list("file", 9, START);

    // SHA-256 of 43 times "A", by `printf | openssl dgst -sha256 -binary | basenc --base64url`.
    expect(item?.id).toBe("DwBzhbb51LfusnSGBa_hqYSgo7-j8BTQnip4TOnlzRo");
    expect(JSON.stringify(item)).not.toContain(TOKEN);
    expect(await fetchFile(item?.id ?? "", memory)).toBeUndefined();
  });

  test.each([
    "",
    "A".repeat(42),
    "A".repeat(44),
    `${"A".repeat(42)}+`,
    `${TOKEN}?`,
    `${TOKEN}\n`,
    `../${"A".repeat(40)}`,
  ])("is not looked for by what is no token: %j", async (token) => {
    const store = makeMemoryStore();
    const get = () => Promise.reject(new Error("asked"));
    expect(await fetchFile(token, { store: { ...store, get }, now: () => START })).toBeUndefined();
  });

  test("takes no place of another", async () => {
    const memory = makeMemory();
    await keepFile(FILE, A_MINUTE, memory);

    expect(await keepFile({ ...FILE, bytes: new Uint8Array([1]) }, A_MINUTE, memory)).toBe(false);
    expect((await fetchFile(TOKEN, memory))?.bytes).toHaveLength(10);
  });

  test("is none where a store holds no such thing", async () => {
    // What nobody can shrink.
    const bytes = randomBytes(230_000);
    expect(await keepFile({ ...FILE, bytes }, A_MINUTE, makeMemory())).toBe(false);
    expect(await keepFile({ ...FILE, bytes: bytes.subarray(0, 220_000) }, A_MINUTE, makeMemory())).toBe(true);
  });
});

describe("a link to a file", () => {
  const address = `https://bot.example/files/${TOKEN}`;
  const ticket = () => ({ token: TOKEN, address });
  const lasting = (seconds: number) => ({ change: { ticket, retentionSeconds: seconds } }) satisfies WorldOptions;

  test("leads whoever pressed for it to the file for a quarter of an hour", async () => {
    const world = await answered(mention(), lasting(30 * 86_400));
    await press(world, mention(), { button: "csv" });
    const [file] = world.surface.files;

    expect(file?.place).toEqual({
      address,
      label: "Download",
      text: "The link works for 15 minutes, for anyone who has it.",
    });
    expect([...((await fetchFile(TOKEN, world.desk))?.bytes ?? [])]).toEqual([...(file?.bytes ?? [])]);
    world.clock.now += 15 * 60;
    expect(await fetchFile(TOKEN, world.desk)).toBeUndefined();
  });

  test.each([
    [30 * 86_400, "The link works for 24 hours, for anyone who has it."],
    [7200, "The link works for 2 hours, for anyone who has it."],
    [3600, "The link works for one hour, for anyone who has it."],
    [60, "The link works for one minute, for anyone who has it."],
  ])("leads a channel to that of its digest for a day, or as long as anything is kept: %i s", async (kept, text) => {
    const world = makeWorld(lasting(kept));
    await world.arrive(scheduled());
    await world.settle();

    expect(world.surface.files).toMatchObject([{ place: { text } }]);
  });

  test("is offered by nobody whom people cannot reach", async () => {
    const world = await answered(mention());
    await press(world, mention(), { button: "csv" });

    expect(world.surface.files).toHaveLength(1);
    expect(world.surface.files[0]).not.toHaveProperty("place");
  });
});

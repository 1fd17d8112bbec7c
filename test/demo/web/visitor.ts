import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import type { Deed, Message, Reply, Snapshot } from "../../../demo/web/protocol.ts";
import { servePage } from "../../../demo/web/server.ts";
import { openStage, type StagePlan } from "../../../demo/web/stage.ts";
import { tourOf } from "../../../demo/web/tour.ts";
import { buildWorld, type World } from "../../../demo/world/build-world.ts";
import { loadConfig } from "../../../src/app/config-file.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";

/** The page's server as a browser meets it: by HTTP. */
export interface Visitor {
  readonly origin: string;
  readonly world: World;
  act(deed: Deed): Promise<Reply>;
  /** The first thing seen from now on of which something is true. */
  see(isSo: (snapshot: Snapshot) => boolean): Promise<Snapshot>;
  /** Says something and gives the bot's reply to it. */
  ask(text: string, place: { readonly room: string; readonly thread?: string }): Promise<Message>;
}

/** The channel, and Bea's conversation with the bot. */
export const CHANNEL = "C0HELP";
export const DIRECT = "D0BEA";

/** Stands for the page itself. */
const PAGE = "<!doctype html><title>flow-witness</title>";

/** What stands in the place of an answer while it is looked for. */
const WORKING = [
  "Searching the flow logs. The answer will appear here.",
  "フローログを調べています。結果はここに表示します。",
];

/** A page over a small sample world that ends at a fixed moment: its stories happen between 22:00 and 22:45. */
export function openVisit(change: (world: World) => Partial<StagePlan> = () => ({})): Visitor {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-page-"));
  let visit: { readonly world: World; readonly origin: string; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    vi.setSystemTime(NOW * 1000);
    const world = await buildWorld({ folder, end: NOW, seed: 1, records: 3000, hours: 2 });
    visit = { world, ...(await openPage(world, change(world))) };
  });
  afterAll(async () => {
    await visit?.close();
    rmSync(folder, { recursive: true });
    vi.useRealTimers();
  });
  const opened = () => {
    if (visit === undefined) throw new Error("the page is not open before the tests");
    return visit;
  };
  const visitor: Visitor = {
    get origin() {
      return opened().origin;
    },
    get world() {
      return opened().world;
    },
    act: async (deed) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${visitor.origin}/deeds`, { method: "POST", headers, body: JSON.stringify(deed) });
      if (response.status !== 200) throw new Error(`the deed was answered with status ${response.status}`);
      // What the server says of itself.
      return (await response.json()) as Reply;
    },
    see: (isSo) => watch(`${visitor.origin}/changes`, isSo),
    ask: async (text, place) => {
      const { messages: before } = await visitor.see(() => true);
      await visitor.act({ kind: "send", text, ...place });
      const isReply = ({ isBot, ts, files }: Message) =>
        isBot && files.length === 0 && before.every((old) => old.ts !== ts);
      const { messages } = await visitor.see((snapshot) => {
        const reply = snapshot.messages.find(isReply);
        return reply !== undefined && !isWorking(reply);
      });
      const reply = messages.find(isReply);
      if (reply === undefined) throw new Error("nothing was said");
      return reply;
    },
  };
  return visitor;
}

export function isWorking({ text }: Message): boolean {
  return WORKING.includes(text);
}

async function openPage(world: World, change: Partial<StagePlan>) {
  const loaded = await loadConfig(world.configFile);
  if (!loaded.ok) throw new Error("the sample world has no readable configuration");
  const stage = await openStage({
    config: loaded.config,
    paths: [],
    env: {},
    stopwatch: () => 0,
    journal: () => undefined,
    now: () => NOW,
    pause: async () => undefined,
    wait: (then) => {
      const timer = setTimeout(then, 1);
      return () => clearTimeout(timer);
    },
    locale: "en-US",
    zone: "Asia/Tokyo",
    tour: tourOf(world.stories),
    kept: 300,
    notice: { en: "Sample logs", ja: "見本のログ" },
    ...change,
  });
  const files = { "/": { type: "text/html", bytes: Buffer.from(PAGE) } };
  const server = await servePage({ stage, files, port: 0, failed: rethrow });
  return {
    origin: server.address.replace(/\/$/, ""),
    async close() {
      await server.close();
      await stage.close();
    },
  };
}

/** Nobody should have to: the test run fails. */
function rethrow(error: unknown): never {
  throw error;
}

async function watch(url: string, isSo: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const leaving = new AbortController();
  const { body } = await fetch(url, { signal: leaving.signal });
  let text = "";
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = `${text}${part}`.split("\n\n");
    text = events.pop() ?? "";
    // What the server says of itself.
    const seen = events.map((event) => JSON.parse(event.replace(/^data: /, "")) as Snapshot).find(isSo);
    if (seen === undefined) continue;
    leaving.abort();
    return seen;
  }
  throw new Error("the server says no more");
}

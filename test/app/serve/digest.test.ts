import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import { readable } from "../../../demo/slack/reading.ts";
import type { Message } from "../../../demo/slack/workspace.ts";
import { embeddedIn } from "../../../src/app/embedded.ts";
import { type Running, startProcess } from "../../../src/app/serve/process.ts";
import { joinWorkbench } from "../../../src/app/workbench.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { readConfig } from "../../../src/config.ts";
import { fromIso } from "../../../src/time/instant.ts";
import { colleague } from "../../support/app/colleague.ts";
import { makeTape } from "../../support/app/journal.ts";
import { SECRET } from "../../surfaces/slack/door/requests.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-digest-"));
const running: Running[] = [];
const slacks: PretendedSlack[] = [];
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});
afterAll(async () => {
  for (const slack of slacks) await slack.close();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

function at(iso: string): number {
  return fromIso(iso) ?? Number.NaN;
}

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
const [FIRST, SECOND] = [at("2026-01-14T00:00:00+09:00"), at("2026-01-15T00:00:00+09:00")];
const HOUR = 3600;

/** The interface is awake for two days; each day other connections are turned away, and one on both. */
const LINES = [
  ...Array.from({ length: 2 * 144 + 12 }, (_, place) => {
    const from = FIRST - HOUR + place * 600;
    return `2 123456789012 eni-0b - - - - - - - ${from} ${from + 599} - NODATA`;
  }),
  ...[0, 60, 120].map((after) => rejected("10.0.1.5", 443, FIRST + 9 * HOUR + after)),
  rejected("10.0.1.6", 22, FIRST + 10 * HOUR),
  rejected("10.0.1.6", 22, SECOND + 10 * HOUR),
  ...[0, 60].map((after) => rejected("10.0.1.7", 5432, SECOND + 11 * HOUR + after)),
];

function rejected(src: string, port: number, start: number): string {
  return `2 123456789012 eni-0b ${src} 10.0.2.9 50001 ${port} 6 1 60 ${start} ${start + 50} REJECT OK`;
}

const LOG = join(folder, "two-days.log");
writeFileSync(LOG, `${[HEADER, ...LINES].join("\n")}\n`);

interface Plan {
  readonly now: string;
  readonly slack: PretendedSlack;
  readonly digest?: string;
  /** A file for what is remembered. */
  readonly file?: string;
}

/** Starts the bot at a moment; colleagues press at 23:00 in Tokyo. */
async function startAt({ now, slack, digest = "", file }: Plan) {
  vi.setSystemTime(at(now) * 1000);
  const reading = readConfig(`
timeZone: Asia/Tokyo
sources: [{ kind: vpc, where: ${LOG} }]
addressBook: [{ key: web, names: [広報サイト], addresses: [10.0.2.9] }]
surfaces: { slack: { signingSecret: env:SIGNING, botToken: env:BOT } }
state: { ${file === undefined ? "" : `file: ${file}`} }
digests: [{ id: net, at: "23:00", tenant: T0FLOW, channel: C0NET, owner: "#team-net" ${digest} }]`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  const { config } = reading;
  const { slack: named } = config.surfaces;
  if (named === undefined) throw new Error("Slack is not configured");
  const clients = makeClients();
  const journal = makeTape();
  const bot = await startProcess({
    ...{ config, slack: named, port: 0, write: journal.write, apiUrl: slack.apiUrl },
    bench: joinWorkbench(config, embeddedIn(config, { paths: [], clients, stopwatch: () => 0 }), clients),
    env: { SIGNING: SECRET, BOT: slack.token },
  });
  running.push(bot);
  const send = async ({ headers, body }: { headers: Readonly<Record<string, string>>; body: Buffer }) => {
    const url = `http://127.0.0.1:${bot.port}/slack/events`;
    const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
    return { status: response.status, body: await response.text() };
  };
  return { bot, journal, bea: colleague("U0BEA", { slack, send }) };
}

async function opened(): Promise<PretendedSlack> {
  const slack = await openSlack();
  slacks.push(slack);
  return slack;
}

function said(slack: PretendedSlack): readonly Message[] {
  return slack.messages("C0NET").filter(({ user }) => user === "U0BOT");
}

test("two mornings in a row: the first digest has nothing to compare with, the second tells what changed", async () => {
  const slack = await opened();
  const file = join(folder, "two-mornings.db");
  const first = await startAt({ now: "2026-01-15T23:01:00+09:00", slack, file });
  await first.journal.settled();
  await first.bot.stop();
  const again = await startAt({ now: "2026-01-16T05:00:00+09:00", slack, file });
  await again.journal.settled();
  await again.bot.stop();
  const second = await startAt({ now: "2026-01-16T23:00:00+09:00", slack, file });
  await second.journal.settled();
  const [one, two, ...others] = said(slack);

  expect(others).toEqual([]);
  expect(one?.text).toMatch(/^✗ 2 rejected pairs · 4 rejects in all on Wed 14 Jan/);
  expect(readable(one?.blocks ?? [])).toMatch(/No earlier digest is remembered/);
  expect(two?.text).toMatch(/^✗ 1 new rejected pair.*1 no longer rejected · 3 rejects in all on Thu 15 Jan/);
  const words = readable(two?.blocks ?? []);
  expect(words).toMatch(/\+ new: 10\.0\.1\.7 → web \(10\.0\.2\.9\), port 5432/);
  expect(words).toMatch(/− no longer rejected: 10\.0\.1\.5 → web \(10\.0\.2\.9\), port 443/);
  expect(words).toMatch(/✗ .*10\.0\.1\.6 → web \(10\.0\.2\.9\), port 22/);
  expect(words).not.toMatch(/perhaps|Late|repeat/);
  expect([one, two].map((message) => message?.edits)).toEqual([1, 1]);

  await second.bea.press("Ask", two ?? fail());
  await second.journal.settled();
  const answer = said(slack).at(-1);
  expect(answer?.threadTs).toBe(two?.ts);
  expect(answer?.text).toMatch(/^✗ Rejected · 10\.0\.1\.7 → web \(10\.0\.2\.9\), port 5432/);
});

function fail(): never {
  throw new Error("there is no digest");
}

test("in Japanese, about one address of the address book", async () => {
  const slack = await opened();
  const digest = ", language: ja, about: [10.0.1.7, web]";
  const { journal } = await startAt({ now: "2026-01-17T00:30:00+09:00", slack, digest, file: join(folder, "ja.db") });
  await journal.settled();
  const [message] = said(slack);

  expect(message?.text).toMatch(/^✗ 拒否 2 組/);
  expect(readable(message?.blocks ?? [])).toMatch(/10\.0\.1\.7 → 広報サイト（10\.0\.2\.9）5432番/);
});

test("a bot that forgets sends nothing that was due before it began", async () => {
  const slack = await opened();
  const { journal } = await startAt({ now: "2026-01-16T23:01:00+09:00", slack });

  expect(said(slack)).toEqual([]);
  expect(journal.text).toBe("");
});

test("a bot that runs looks every minute", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const slack = await opened();
  const { bot, journal } = await startAt({ now: "2026-01-16T22:59:30+09:00", slack });
  vi.advanceTimersByTime(60_000);
  await journal.until(() => journal.lines.some(({ event }) => event === "posted"));
  await bot.stop();
  vi.useRealTimers();

  expect(said(slack)).toMatchObject([{ text: expect.stringMatching(/on Thu 15 Jan$/) }]);
});

test("nothing is sent to a channel that others can read", async () => {
  const slack = await opened();
  const file = join(folder, "shared.db");
  const { journal } = await startAt({
    now: "2026-01-16T23:01:00+09:00",
    slack,
    file,
    digest: '}, { id: b, at: "23:00", tenant: T0FLOW, channel: C0SHARED, owner: x',
  });
  await journal.until(() => journal.lines.filter(({ event }) => event === "digested").length === 2);
  await journal.until(() => journal.lines.some(({ event }) => event === "posted"));

  expect(journal.lines.flatMap(({ event, code }) => (event === "digested" ? [code] : [])).sort()).toEqual([
    "shared",
    "told",
  ]);
  expect(slack.messages("C0SHARED")).toEqual([]);
  expect(said(slack)).toHaveLength(1);
});

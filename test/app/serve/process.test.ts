import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSlack, type PretendedSlack } from "../../../demo/slack/pretended-slack.ts";
import type { Message } from "../../../demo/slack/workspace.ts";
import { type Engine, EngineFailure, type Errand } from "../../../src/engines/engine.ts";
import { type Bot, openPlace } from "../../support/app/bot.ts";
import { type Loopback, openLoopback } from "../../support/aws/loopback.ts";
import { mention } from "../../surfaces/slack/door/samples.ts";
import { openSocket, type SocketDouble } from "../../surfaces/slack/door/socket-double.ts";

const place = openPlace();

const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db between 14:00 and 14:10?";
const VERDICT = "✗ Rejected · 10.20.40.4 → payroll-db";

/** What the bot has said in a channel. */
function saidBy({ slack }: Bot): readonly Message[] {
  return slack.messages("C0NET").filter(({ user }) => user === "U0BOT");
}

/** An engine that has begun, and waits. */
function gate() {
  const begun = Promise.withResolvers<Errand>();
  const opened = Promise.withResolvers<void>();
  const between = (engine: Engine): Engine => ({
    ...engine,
    open: async (window, errand) => {
      begun.resolve(errand);
      await opened.promise;
      return await engine.open(window, errand);
    },
  });
  return { between, begun: begun.promise, open: () => opened.resolve() };
}

test("whoever stops finishes what is under way, and takes nothing in any more", async () => {
  const { between, begun, open } = gate();
  const bot = await place.open({ between });
  await bot.by("U0BEA").mention(QUESTION);
  await begun;
  const stopped = bot.stop();
  await expect(bot.by("U0BEA").mention(QUESTION)).rejects.toThrow("fetch failed");
  open();
  await stopped;

  expect(saidBy(bot)).toMatchObject([{ text: expect.stringContaining(VERDICT), edits: 1 }]);
});

/** An engine elsewhere goes on with its statement while whoever asked leaves. */
function leaving(engine: Engine): Engine {
  return {
    ...engine,
    open: async (_window, { leaving: signal = AbortSignal.abort() }) => {
      if (!signal.aborted) await once(signal, "abort");
      throw new EngineFailure("take-up-later", signal.reason);
    },
  };
}

test("what cannot be finished in time is answered by the next process, in the same place and once", async () => {
  const settings = { state: { file: join(place.folder, "state.db") } };
  const first = await place.open({ settings, between: leaving });
  await first.by("U0BEA").mention(QUESTION);
  await first.by("U0BEA").mention("Did 10.20.40.8 reach the hr portal on port 443 between 14:00 and 14:10?");
  await first.stop();
  const left = saidBy(first);
  const second = await place.open({ settings, slack: first.slack });
  await second.journal.until(() => second.journal.lines.filter(({ event }) => event === "posted").length === 2);

  expect(left.map(({ text }) => text)).toEqual(Array(2).fill(expect.stringMatching(/^Searching the flow logs/)));
  expect(saidBy(second)).toMatchObject([
    { ts: left[0]?.ts, text: expect.stringContaining(VERDICT), edits: 1 },
    { ts: left[1]?.ts, text: expect.stringMatching(/^✓ Accepted · 10\.20\.40\.8/), edits: 1 },
  ]);
});

/** An engine that knows before what a question reads. */
function dear(engine: Engine): Engine {
  return {
    ...engine,
    open: async (window, errand) => ({
      ...(await engine.open(window, errand)),
      estimate: async () => ({ bytes: 40_000_000_000, usd: 0.2 }),
    }),
  };
}

test("what costs much is searched for only when somebody says so", async () => {
  const bot = await place.open({ settings: { limits: { confirmBytes: 10_000_000_000 } }, between: dear });
  await bot.after(bot.by("U0BEA").mention(QUESTION));
  const [readBack] = saidBy(bot);
  if (readBack === undefined) throw new Error("nothing was said");
  await bot.after(bot.by("U0BEA").press("Run", readBack));

  expect(readBack.text).toMatch(/40 GB.*0\.20 USD/s);
  expect(saidBy(bot).at(-1)?.text).toContain(VERDICT);
});

/** Slack with its end of Socket Mode: connections are asked for at one, everything else at the other. */
async function openBoth(slack: PretendedSlack, socket: SocketDouble): Promise<Loopback> {
  return await openLoopback(async ({ path, headers, body }, response) => {
    const method = path.replace("/api/", "");
    const target = method === "apps.connections.open" ? socket.apiUrl : slack.apiUrl;
    const { authorization = "", "content-type": type = "" } = headers;
    const sent = { method: "POST", headers: { authorization, "content-type": type }, body };
    const answer = await fetch(`${target}${method}`, sent);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
}

test("without a public address it asks Slack for a connection, and answers what comes over it", async () => {
  const [slack, socket] = await Promise.all([openSlack(), openSocket()]);
  const both = await openBoth(slack, socket);
  const bot = await place.open({ slack, apiUrl: `${both.endpoint}/api/` });
  const { ts } = slack.say({ channel: "C0NET", user: "U0BEA", text: QUESTION });
  const acknowledged = socket.next();
  const payload = mention({ user: "U0BEA", text: `<@U0BOT> ${QUESTION}`, ts, event_ts: ts });
  socket.send({ type: "events_api", envelope_id: "e1", accepts_response_payload: false, payload });

  expect(await acknowledged).toMatchObject({ envelope_id: "e1" });
  await bot.journal.settled();
  expect(saidBy(bot)).toMatchObject([{ threadTs: ts, text: expect.stringContaining(VERDICT), edits: 1 }]);
  await bot.stop();
  await Promise.all([both.close(), socket.close()]);
});

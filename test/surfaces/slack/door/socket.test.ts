import { afterEach, beforeEach, expect, test } from "vitest";
import type { DoorEntry } from "../../../../src/surfaces/door.ts";
import { listenBySocket, type SocketDoor } from "../../../../src/surfaces/slack/door/socket.ts";
import { type PretendedReception, pretendReception } from "../../../support/chat/pretended-reception.ts";
import { NOW } from "./requests.ts";
import { command, mention } from "./samples.ts";
import { openSocket, type SocketDouble } from "./socket-double.ts";

let slack: SocketDouble;
let door: SocketDoor;
let reception: PretendedReception;
let entries: DoorEntry[];

function listen(appToken = "xapp-pretended") {
  return listenBySocket({
    reception,
    appToken: async () => appToken,
    botToken: async () => "xoxb-pretended",
    tryAgain: "Please try again in a minute.",
    now: () => NOW,
    apiUrl: slack.apiUrl,
    journal: (entry) => entries.push(entry),
  });
}

beforeEach(async () => {
  reception = pretendReception();
  entries = [];
  slack = await openSocket();
  door = await listen();
});

afterEach(async () => {
  await door.stop();
  await slack.close();
});

const MENTION = { type: "events_api", envelope_id: "e1", accepts_response_payload: false, payload: mention() };
const COMMAND = { type: "slash_commands", envelope_id: "e2", accepts_response_payload: true, payload: command() };

test("an event is taken in, and acknowledged when it is", async () => {
  const next = slack.next();
  slack.send({ ...MENTION, retry_attempt: 1, retry_reason: "timeout" });

  expect(await next).toEqual({ envelope_id: "e1", payload: {} });
  expect(slack.token()).toBe("xapp-pretended");
  expect(reception.arrivals).toMatchObject([{ way: "mention", text: "did 10.0.1.5 reach 10.0.2.9?" }]);
});

test("a command is acknowledged with what stands in the place of the answer", async () => {
  const next = slack.next();
  slack.send(COMMAND);

  expect(await next).toMatchObject({ envelope_id: "e2", payload: { text: "Searching the flow logs…" } });
});

test("an event that cannot be taken in is not acknowledged, so that Slack sends it again", async () => {
  reception.becomes = { kind: "ill" };
  const next = slack.next();
  slack.send(MENTION);
  slack.send(COMMAND);

  expect(await next).toMatchObject({ envelope_id: "e2", payload: { text: "Please try again in a minute." } });
  await door.stop();
  expect(slack.acknowledged).toHaveLength(1);
  expect(entries).toMatchObject([{ code: "not-taken" }, { code: "not-taken" }]);
});

test("what makes no sense is let pass", async () => {
  const next = slack.next();
  slack.send({ type: "events_api", envelope_id: "e0", payload: { event: { type: "" } } });
  slack.send({ type: "interactive", envelope_id: "e0", payload: "?" });
  slack.send(COMMAND);

  expect(await next).toMatchObject({ envelope_id: "e2" });
});

test("who stops waits for what was taken in to be acknowledged", async () => {
  const taken = Promise.withResolvers<void>();
  const come = Promise.withResolvers<void>();
  Object.assign(reception, {
    receive: async () => {
      come.resolve();
      await taken.promise;
      return { kind: "taken" };
    },
  });
  slack.send(MENTION);
  await come.promise;

  const stopped = door.stop();
  taken.resolve();
  await stopped;

  expect(slack.acknowledged).toEqual([{ envelope_id: "e1", payload: {} }]);
});

test("a token that Slack does not take is an error at once", async () => {
  await expect(listen("xapp-wrong")).rejects.toMatchObject({ data: { error: "invalid_auth" } });
});

import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { makePostman } from "../../../demo/web/postman.ts";

const SECRET = "made up for this test";
const NOW = 1_768_572_000;

interface Letter {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A bot that answers with these statuses, one after the other, and then with 200. */
async function openDoor(...answers: readonly { status: number; body?: string; headers?: Record<string, string> }[]) {
  const letters: Letter[] = [];
  const pauses: number[] = [];
  const left = [...answers];
  const server = createServer(async (request, response) => {
    letters.push({ headers: request.headers, body: await text(request) });
    const { status, body = "", headers = {} } = left.shift() ?? { status: 200 };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/slack/events`;
  const postman = makePostman({
    url,
    secret: SECRET,
    now: () => NOW,
    pause: async (ms, signal) => {
      signal.throwIfAborted();
      pauses.push(ms);
    },
  });
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  ends.push(async () => {
    server.closeAllConnections();
    await close();
  });
  return { letters, pauses, postman, server, close };
}

test("signs what it brings, as Slack does", async () => {
  const { letters, postman } = await openDoor();
  await postman.command({ command: "/flow", text: "a & b" });
  const [letter] = letters;

  const base = `v0:${NOW}:command=%2Fflow&text=a+%26+b`;
  expect(letter?.body).toBe("command=%2Fflow&text=a+%26+b");
  expect(letter?.headers).toMatchObject({
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": `${NOW}`,
    "x-slack-signature": `v0=${createHmac("sha256", SECRET).update(base).digest("hex")}`,
  });
});

test("gives what the bot says at once", async () => {
  const { letters, postman } = await openDoor({ status: 200, body: '{"response_action":"clear"}' }, { status: 404 });

  expect(await postman.interaction({ type: "view_submission" })).toEqual({
    kind: "taken",
    answer: { response_action: "clear" },
  });
  expect(letters[0]?.body).toBe(`payload=${encodeURIComponent('{"type":"view_submission"}')}`);
  expect(await postman.interaction({})).toMatchObject({ kind: "missed" });
});

test("brings an event again, at once and after one and five minutes, and says why", async () => {
  const { letters, pauses, postman } = await openDoor(
    { status: 503 },
    { status: 500 },
    { status: 503 },
    { status: 503 },
  );
  postman.event({ type: "event_callback" });
  await expect.poll(() => letters.length).toBe(4);

  expect(pauses).toEqual([0, 60_000, 300_000]);
  expect(letters.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
  expect(letters.at(-1)?.headers["x-slack-retry-reason"]).toBe("http_error");
  expect(new Set(letters.map(({ body }) => body))).toEqual(new Set(['{"type":"event_callback"}']));
});

test.each([
  ["that was taken", { status: 200 }],
  ["that the bot does not want again", { status: 503, headers: { "x-slack-no-retry": "1" } }],
])("brings no event again %s", async (_, answer) => {
  const { letters, pauses, postman } = await openDoor(answer);
  postman.event({});
  await postman.close();

  expect(letters).toHaveLength(1);
  expect(pauses).toEqual([]);
});

test("brings nothing again where the round is over, and a press only once", async () => {
  const { letters, pauses, postman } = await openDoor({ status: 503 }, { status: 503 });
  postman.event({});
  await postman.close();

  expect(pauses).toEqual([]);
  expect(await postman.interaction({})).toMatchObject({ kind: "missed" });
  expect(letters).toHaveLength(2);
});

test("says that nobody was there", async () => {
  const { postman, close } = await openDoor();
  await close();

  expect(await postman.command({})).toMatchObject({ kind: "missed", reason: "connection_failed" });
});

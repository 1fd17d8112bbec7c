import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { Deed, Snapshot } from "../../../demo/web/protocol.ts";
import { type PageServer, servePage } from "../../../demo/web/server.ts";
import type { Stage } from "../../../demo/web/stage.ts";

const SNAPSHOT: Snapshot = {
  me: { user: "U1", name: "Bea", locale: "en-US", zone: "UTC" },
  bot: { user: "U2", name: "flow-witness" },
  ...{ rooms: [], messages: [], status: [], prompts: [], shortcuts: [], commands: [], extensions: [], tour: [] },
};

const servers: PageServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A server over a stage that does nothing but write down what is done. */
async function open(port = 0) {
  const deeds: Deed[] = [];
  const stage: Stage = {
    listen: () => () => undefined,
    snapshot: () => SNAPSHOT,
    act: async (deed) => {
      if (deed.kind === "close-view") throw new Error("broken");
      deeds.push(deed);
      return { errors: { "src:1": "wrong" } };
    },
    file: async (id) => (id === "F1" ? { name: 'a"b\r\n送信.csv', bytes: Buffer.from("=1\r\n") } : undefined),
    close: async () => undefined,
  };
  const files = { "/": { type: "text/html", bytes: Buffer.from("<!doctype html>") } };
  const faults: unknown[] = [];
  const server = await servePage({ stage, files, port, failed: (error) => faults.push(error) });
  servers.push(server);
  return { address: server.address, deeds, faults };
}

const JSON_TYPE = { "content-type": "application/json" };

function post(address: string, body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> {
  return fetch(`${address}deeds`, { method: "POST", headers, body });
}

test("the page may load and ask nothing but this server, and stands in no other page", async () => {
  const { address } = await open();
  const response = await fetch(address);

  expect(await response.text()).toBe("<!doctype html>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a deed is done and answered", async () => {
  const { address, deeds } = await open();
  const response = await post(address, '{"kind":"open","tab":"home"}', { ...JSON_TYPE, origin: address.slice(0, -1) });

  expect(await response.json()).toEqual({ errors: { "src:1": "wrong" } });
  expect(deeds).toEqual([{ kind: "open", tab: "home" }]);
});

test.each([
  { what: "no JSON", body: "{", status: 400 },
  { what: "no deed", body: '{"kind":"fly"}', status: 400 },
  { what: "a deed with something else in it", body: '{"kind":"close-view","why":1}', status: 400 },
  { what: "a message of no length", body: '{"kind":"send","room":"C1","text":""}', status: 400 },
  { what: "more than anybody types", body: `"${"x".repeat(500_000)}"`, status: 413 },
  { what: "a form of another page", body: "{}", headers: { "content-type": "text/plain" }, status: 415 },
  { what: "a deed of another page", body: "{}", headers: { ...JSON_TYPE, origin: "http://192.0.2.1" }, status: 403 },
])("refuses $what", async ({ body, headers = JSON_TYPE, status }) => {
  const { address, deeds } = await open();

  expect((await post(address, body, headers)).status).toBe(status);
  expect(deeds).toEqual([]);
});

test("a fault of ours is written down, and the page is told", async () => {
  const { address, faults } = await open();

  expect((await post(address, '{"kind":"close-view"}')).status).toBe(500);
  expect(faults).toEqual([new Error("broken")]);
});

test("a name that somebody else let lead here is not answered", async () => {
  const { address } = await open();
  const status = await new Promise((answered) => {
    request(address, { headers: { host: "rebound.example" } }, (response) => {
      response.resume();
      answered(response.statusCode);
    }).end();
  });

  expect(status).toBe(403);
});

test.each([
  ["files/F2", "GET", 404],
  ["files/../start.ts", "GET", 404],
  ["page.js", "GET", 404],
  ["", "DELETE", 405],
])("%s by %s is status %i", async (path, method, status) => {
  const { address } = await open();

  expect((await fetch(`${address}${path}`, { method })).status).toBe(status);
});

test("a file is a download, whatever it is called and holds", async () => {
  const { address } = await open();
  const response = await fetch(`${address}files/F1`);

  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''a%22b%0D%0A%E9%80%81%E4%BF%A1.csv",
  );
  expect(await response.text()).toBe("=1\r\n");
});

test("what is seen comes at once, as an event", async () => {
  const { address } = await open();
  const leaving = new AbortController();
  const { body, headers } = await fetch(`${address}changes`, { signal: leaving.signal });
  const part = await body?.pipeThrough(new TextDecoderStream()).getReader().read();
  leaving.abort();

  expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(part?.value).toBe(`data: ${JSON.stringify(SNAPSHOT)}\n\n`);
});

test("the next port is taken where somebody listens already", async () => {
  const first = await open();
  const port = Number(new URL(first.address).port);
  const second = await open(port);

  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  expect((await fetch(second.address)).status).toBe(200);
});

import { describe, expect, test } from "vitest";
import { askJson, CLIENT, FIVE, flow, HEADER, logFolder, QUESTION, reply, request, SERVER, text } from "./caller.ts";

const { put } = logFolder();
/** Two conversations through the server's interface, and a third that was turned away. */
const LOG = put(
  "answered.log",
  text(
    HEADER,
    request(60),
    reply(60),
    request(120, { port: 50_002 }),
    reply(120, { port: 50_002 }),
    request(180, { port: 50_003, action: "REJECT" }),
  ),
);
const BOOK = put(
  "flow-witness.yaml",
  [
    "interfaces:",
    `  - { id: eni-0b, addresses: [${SERVER}], subnet: subnet-0b, vpc: vpc-0b, account: "123456789012", name: web }`,
    "addressBook:",
    `  - { key: web, names: [ウェブ], addresses: [${SERVER}], owner: "#web" }`,
  ].join("\n"),
);

describe("an answer as JSON", () => {
  test("has every part of its stable shape", async () => {
    const { code, json, err } = await askJson(["--logs", LOG, "--config", BOOK, "--records", "2", QUESTION]);
    const observer = { id: "eni-0b", kind: "interface", account: "123456789012", name: "web" };

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(json).toEqual({
      question: expect.objectContaining({ intent: "seen", src: CLIENT, dst: SERVER, port: 443, errors: [] }),
      verdict: {
        kind: "mixed",
        leg: "request",
        observer,
        accepted: 2,
        rejected: 1,
        turns: ["2026-11-22T05:03:00Z"],
        judged: { from: "2026-11-22T05:00:00Z", to: "2026-11-22T05:10:00Z" },
        final: expect.any(Boolean),
        rule: "mixed",
        ruleText: "One observer both accepted and rejected the same leg, so neither alone is the answer. (mixed)",
      },
      claims: expect.arrayContaining([{ standing: "observed", code: expect.any(String), text: expect.any(String) }]),
      next: expect.any(Array),
      witnesses: expect.arrayContaining([
        {
          observer,
          source: "vpc",
          saw: "mixed",
          leg: "request",
          records: 3,
          packets: 15,
          bytes: 1500,
          first: "2026-11-22T05:01:00Z",
          last: "2026-11-22T05:03:50Z",
        },
      ]),
      coverage: expect.objectContaining({
        deliveredUntil: expect.stringMatching(/Z$/),
        gaps: expect.any(Array),
        unreadable: [],
      }),
      timeline: expect.arrayContaining([
        { from: "2026-11-22T05:01:00Z", to: "2026-11-22T05:02:00Z", accepted: 2, rejected: 0, covered: 1 },
      ]),
      nearMisses: [],
      records: [
        expect.objectContaining({ observer: expect.objectContaining({ id: "eni-0b" }), start: "2026-11-22T05:01:00Z" }),
        expect.objectContaining({ action: "accept", end: "2026-11-22T05:01:50Z", fields: expect.any(Object) }),
      ],
      recordCount: 5,
      cost: {
        engine: "duckdb",
        statement: expect.stringMatching(/^WITH scan AS \(\nSELECT /),
        bytesScanned: expect.any(Number),
        rowsScanned: 5,
        ms: 0,
        usd: 0,
      },
      text: expect.stringContaining("2 of 5 records"),
    });
  });

  test("gives a broad question a list of groups, each with its own verdict", async () => {
    const { code, json } = await askJson(["--logs", LOG, `10.0.1.0/24 ${SERVER} 14:00-14:10`]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      verdict: {
        kind: "list",
        groupCount: 1,
        groups: [
          { src: CLIENT, dst: SERVER, port: 443, protocol: 6, verdict: { kind: "mixed" }, accepted: 4, rejected: 1 },
        ],
      },
    });
  });

  test("names the observers of a way that ends between the two ends", async () => {
    const format = `${HEADER} flow-direction`;
    const minutes = [-60, 0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660];
    const busy = minutes.map((at) => `${request(at, { port: 40_000 }).replace("443 6", "80 6")} ingress`);
    const log = put("lost.log", text(format, ...busy, `${request(60, { eni: "eni-0a" })} egress`));
    const { json } = await askJson(["--logs", log, QUESTION]);

    expect(json).toMatchObject({
      verdict: {
        kind: "accepted",
        exchange: "not-seen-beyond",
        lastSeen: { id: "eni-0a", kind: "interface" },
        firstMissing: { id: "eni-0b", kind: "interface" },
      },
    });
  });

  test("has no verdict of silence beyond what is delivered", async () => {
    const { json } = await askJson([
      "--logs",
      LOG,
      `10.0.9.9 ${SERVER} 443 14:02-14:10`,
      "--now",
      "2026-11-22T05:12:00Z",
    ]);

    expect(json).toMatchObject({
      verdict: { final: false },
      coverage: { pending: { to: "2026-11-22T05:10:00Z" } },
    });
  });
});

describe("an answer for people", () => {
  test("says in its first line what happened", async () => {
    const { code, out, err } = await flow(["ask", "--logs", LOG, QUESTION]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")[0]).toContain(`${CLIENT} → ${SERVER}`);
  });

  test("shows the statement when asked, as it ran", async () => {
    const { out } = await flow(["ask", "--logs", LOG, "--sql", QUESTION]);
    const { json } = await askJson(["--logs", LOG, QUESTION]);

    expect(json).toMatchObject({ cost: { statement: out.slice(out.indexOf("\nWITH scan") + 1).trimEnd() } });
  });

  test("comes in the language of the question", async () => {
    const japanese = `${CLIENT}から${SERVER}の443番は14:00〜14:10に拒否されましたか`;
    const english = `Was ${CLIENT} to ${SERVER} port 443 blocked between 14:00 and 14:10?`;
    const ask = async (...words: readonly string[]) => (await flow(["ask", "--logs", LOG, ...words])).out;

    expect(await ask(japanese)).toMatch(/\p{Script=Hiragana}/u);
    expect(await ask("--config", BOOK, japanese)).toMatch(/\p{Script=Hiragana}/u);
    expect(await ask(english)).not.toMatch(/\p{Script=Hiragana}/u);
    expect(await ask("--lang", "en", japanese)).not.toMatch(/\p{Script=Hiragana}/u);
    expect(await ask("--lang", "ja", english)).toMatch(/\p{Script=Hiragana}/u);
  });

  test("comes in the configured language where the question shows none", async () => {
    const config = put("japanese.yaml", "language: ja\n");

    expect((await flow(["ask", "--logs", LOG, "--config", config, QUESTION])).out).toMatch(/\p{Script=Hiragana}/u);
  });

  test("tells the time of the zone that was named, else configured, else that of the machine", async () => {
    const config = put("zone.yaml", "timeZone: America/New_York\n");
    const from = async (...words: readonly string[]) => {
      const { json } = await askJson(["--logs", LOG, ...words, `${CLIENT} ${SERVER} today 0:10-0:20`]);
      return json;
    };

    expect(await from("--config", config, "--tz", "UTC")).toMatchObject({ question: { from: "2026-11-22T00:10:00Z" } });
    expect(await from("--config", config)).toMatchObject({ question: { from: "2026-11-22T05:10:00Z" } });
    expect(await from()).toMatchObject({ question: { from: "2026-11-21T15:10:00Z" } });
  });
});

test("the moment of the call is the moment of the question", async () => {
  const { json } = await askJson(["--logs", LOG, `${CLIENT} ${SERVER} last 10m`], { now: FIVE + 600 });

  expect(json).toMatchObject({ question: { from: "2026-11-22T05:00:00Z", to: "2026-11-22T05:10:00Z" } });
});

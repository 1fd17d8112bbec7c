import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDemo } from "../../demo/terminal/run-demo.ts";
import { displayWidth } from "../../src/cards/display-width.ts";
import { type Rehearsal, rehearse, stageFor } from "./rehearsal.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-demo-"));
let rehearsal: Rehearsal;

beforeAll(async () => {
  rehearsal = await rehearse();
});

afterAll(async () => {
  await rehearsal.end();
  rmSync(folder, { recursive: true });
});

test.each([[["--sql"]], [["--lang", "fr"]], [["--logs"]], [["why"]], [["--port", "http"]], [["--port", "65536"]]])(
  "says how it is called where it was not: %s",
  async (words) => {
    const { stage, written, complained } = stageFor([]);

    expect(await runDemo(words, stage)).toBe(2);
    expect(complained()).toContain("npm run demo -- [--terminal | --tour]");
    expect(written()).toBe("");
  },
);

describe("over the visitor's own logs", () => {
  test("answers what is typed, without a sample world", async () => {
    const question = "was 10.20.40.4 to 10.23.0.60 port 22 blocked between 14:00 and 14:10?";
    const { stage, written } = stageFor([question], { interactive: false });

    expect(await runDemo(["--logs", rehearsal.world.logs], stage)).toBe(0);
    expect(written()).toContain("flow-witness tells from flow logs");
    expect(written()).toContain("✗ Rejected · 10.20.40.4 → 10.23.0.60, port 22 (ssh)");
    expect(written()).not.toContain("sample world");
  });

  test("finds them by the configuration, in the language of the surroundings", async () => {
    const { stage, written } = stageFor(["14:00〜14:10に 10.20.40.4 から給与DBへの ssh は？"], { language: "ja" });

    expect(await runDemo(["--terminal", "--config", rehearsal.world.configFile], stage)).toBe(0);
    expect(written()).toContain("flow-witness は、通信が通ったか、その理由は何かをフローログから答えます。");
    expect(written()).toContain("給与DB（10.23.0.60）22番（ssh）");
  });

  test("says where nothing is", async () => {
    const { stage, written } = stageFor(["10.20.40.4 10.23.0.60 22"]);

    expect(await runDemo(["--terminal", "--logs", join(folder, "nowhere")], stage)).toBe(0);
    expect(written()).toContain("No flow logs were found at");
  });

  test("shows them on the page, without stories", async () => {
    const { stage, visits } = stageFor([]);
    const { logs, configFile } = rehearsal.world;

    expect(await runDemo(["--logs", logs, "--config", configFile, "--port", "8080", "--no-open"], stage)).toBe(0);
    expect(visits).toEqual([
      {
        browser: "left-alone",
        visit: {
          config: expect.objectContaining({ timeZone: "Asia/Tokyo" }),
          paths: [logs],
          zone: "Asia/Tokyo",
          tag: "en",
          notice: { en: `Answers come from ${logs}.`, ja: `${logs} のログからお答えします。` },
          stories: [],
          port: 8080,
        },
      },
    ]);
  });

  test("names what is wrong with the configuration", async () => {
    const file = join(folder, "broken.yaml");
    writeFileSync(file, "timeZone: Mars/Base\n");
    const { stage, written } = stageFor([]);

    expect(await runDemo(["--config", file], stage)).toBe(2);
    expect(written()).toContain("timeZone");
  });
});

test("welcomes to the sample world in five lines, where somebody sits in front of it", async () => {
  const { stage, written } = stageFor(["quit"], { folder: join(folder, "chat"), width: 120 });

  expect(await runDemo(["--terminal"], stage)).toBe(0);
  expect(written().split("\n").slice(3, 8)).toEqual([
    "flow-witness tells from flow logs whether traffic from A to B passed, and why.",
    "It is 15:20 JST at a made-up company whose logs arrive ten minutes late.",
    'Type a number from 1 to 29 for a prepared question ("stories" lists them).',
    'Go on in your own words: "and port 443?", "and from 10.20.40.5?".',
    '"help" shows how to ask, "/ja" is for 日本語, "quit" leaves.',
  ]);
});

test("opens the page over the sample world, where somebody sits in front of it", async () => {
  const { stage, visits, written } = stageFor([], { folder: join(folder, "page"), language: "ja" });

  expect(await runDemo([], stage)).toBe(0);
  expect(written()).toContain("見本のログを作っています");
  expect(visits).toMatchObject([
    { browser: "opened", visit: { tag: "ja", paths: [], zone: "Asia/Tokyo", port: 3000 } },
  ]);
  expect(visits[0]?.visit.stories).toHaveLength(29);
  expect(visits[0]?.visit.notice).toEqual({
    en: "The logs of a made-up company, made at 15:20 JST; they arrive ten minutes late.",
    ja: "架空の会社のログです（15:20 に作成、10 分遅れで届きます）。",
  });
});

test("goes on tour where nobody does, in Japanese too", async () => {
  const { stage, written } = stageFor([], { interactive: false, folder: join(folder, "tour") });

  expect(await runDemo(["--lang", "ja"], stage), written()).toBe(0);
  expect(written()).toContain("29 件すべて、起きたとおりに答えました。");
  expect(Math.max(...written().split("\n").map(displayWidth))).toBeLessThanOrEqual(80);
  // All of the tour, on a machine that may be busy.
}, 120_000);

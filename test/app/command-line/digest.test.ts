import { describe, expect, test } from "vitest";
import { FIVE, flow, HEADER, logFolder, request, text } from "./caller.ts";

const { put } = logFolder();

/** The client is turned away twice in the afternoon of 22 November in Tokyo. */
const LOG = put(
  "day.log",
  text(HEADER, request(0, { action: "REJECT" }), request(60, { action: "REJECT" }), request(120, { port: 50_002 })),
);
const DAY_AFTER = "2026-11-23T08:00:00+09:00";

const CONFIG = put(
  "flow-witness.yaml",
  `
surfaces: { slack: { signingSecret: env:A, botToken: env:B } }
addressBook: [{ key: web, names: [広報サイト], addresses: [10.0.2.9] }]
digests:
  - { id: net, at: "08:30", zone: UTC, language: ja, tenant: T0A, channel: C0A, owner: "#team-net", about: [web] }
  - { id: far, at: "08:30", zone: America/New_York, tenant: T0A, channel: C0A, owner: me, about: [10.9.0.0/16] }
`,
);

describe("the digest of a day", () => {
  test("is yesterday's, told as a channel would be told, and compared with nothing", async () => {
    const { code, out, err } = await flow(["digest", "--logs", LOG, "--now", DAY_AFTER]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^✗ 1 rejected pair · 2 rejects in all on Sun 22 Nov/);
    expect(out).toContain("10.0.1.5 → 10.0.2.9, port 443");
    expect(out).toContain("compares nothing");
  });

  test("can be another day's", async () => {
    const { code, out } = await flow(["digest", "--day", "2026-11-21", "--now", DAY_AFTER, "--logs", LOG]);

    expect(code).toBe(0);
    expect(out).toMatch(/^\? Nothing was recorded .*Sat 21 Nov/);
  });

  test("is that of a channel, in its zone and language, about what it is about", async () => {
    const { code, out } = await flow(["digest", "--id", "net", "--config", CONFIG, "--logs", LOG, "--now", DAY_AFTER]);
    const far = await flow(["digest", "--id", "far", "--config", CONFIG, "--logs", LOG, "--now", DAY_AFTER]);

    // It is still 22 November in UTC.
    expect(code).toBe(0);
    expect(out).toMatch(/11月21日/);
    expect(out).toMatch(/#team-net/);
    expect(far.out).toMatch(/Sat 21 Nov/);
  });

  test("is told in another language and zone where somebody says so", async () => {
    const words = ["digest", "--id", "net", "--config", CONFIG, "--logs", LOG, "--now", DAY_AFTER];
    const { out } = await flow([...words, "--lang", "en", "--tz", "Asia/Tokyo"]);

    expect(out).toMatch(/^✗ 1 rejected pair · .*Sun 22 Nov/);
    expect(out).toContain("10.0.1.5 → web (10.0.2.9), port 443");
    expect(out).toContain("Only traffic from or to web.");
  });

  test("has everything as a file", async () => {
    const { code, out } = await flow(["digest", "--csv", "--logs", LOG, "--now", DAY_AFTER]);

    expect(code).toBe(0);
    expect(out.split("\r\n")[0]).toMatch(/^section,source,/);
    expect(out).toMatch(/\r\nrejected,10\.0\.1\.5,1,10\.0\.2\.9,443,6,2,/);
  });
});

describe("what the person has to mend is told:", () => {
  test.each([
    { what: "no logs", words: [], says: /^--logs is missing/ },
    { what: "logs that are not there", words: ["--logs", "nowhere.log"], says: /nowhere\.log/ },
    {
      what: "a digest that nobody knows",
      words: ["--id", "x", "--config", CONFIG],
      says: /^--id cannot be "x".*net\|far/,
    },
    {
      what: "a digest without a configuration",
      words: ["--id", "x"],
      says: /^--config is missing.*flow-witness\.yaml/,
    },
    {
      what: "a configuration without digests",
      words: ["--id", "x", "--config", put("plain.yaml", "language: en\n")],
      says: /plain\.yaml has to be mended: digests is missing.*team-net-daily/,
    },
    { what: "no day", words: ["--day", "2026-02-30"], says: /^--day cannot be "2026-02-30"/ },
    { what: "a configuration", words: ["--config", "nowhere.yaml"], says: /nowhere\.yaml/ },
  ])("$what", async ({ words, says }) => {
    const { code, out } = await flow(["digest", ...words], { width: 300 });

    expect(code).toBe(2);
    expect(out).toMatch(says);
  });

  test("or that nothing names the fields of a file", async () => {
    const { code, out } = await flow([
      "digest",
      "--logs",
      put("strange.log", `a b c d e ${FIVE} ${FIVE + 60} f\n`),
      "--now",
      DAY_AFTER,
    ]);

    expect(code).toBe(2);
    expect(out).toMatch(/^The digest of Sun 22 Nov could not be made\.\n.*strange\.log/);
  });
});

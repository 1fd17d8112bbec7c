import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildWorld, type World } from "../../demo/world/build-world.ts";
import { INTERFACES } from "../../demo/world/interfaces.ts";
import type { Story } from "../../demo/world/story.ts";
import { readConfig } from "../../src/config.ts";
import { digestsOf, filesBelow, type ReadFile, type ReadRow, readBack, textLines } from "./read-back.ts";

// 15:00 in Japan.
const END = Date.parse("2026-11-22T06:00:00Z") / 1000;
const SMALL = { end: END, records: 20_000, hours: 2 } as const;

const folder = mkdtempSync(join(tmpdir(), "flow-witness-world-"));
let world: World;
let files: readonly ReadFile[];
let rows: readonly ReadRow[];

beforeAll(async () => {
  world = await buildWorld({ folder: join(folder, "one"), seed: 7, ...SMALL });
  files = await readBack(world.logs);
  rows = files.flatMap((file) => file.rows);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the sample world", () => {
  test("has the same bytes for the same seed, and others for another", async () => {
    const same = await buildWorld({ folder: join(folder, "two"), seed: 7, ...SMALL });
    const other = await buildWorld({ folder: join(folder, "three"), seed: 8, ...SMALL });

    expect(digestsOf(same.logs)).toEqual(digestsOf(world.logs));
    expect(digestsOf(other.logs)).not.toEqual(digestsOf(world.logs));
  });

  test("holds about as many records as it was told, quiet minutes and rare losses among them", () => {
    const share = (status: string) => rows.filter((row) => row["log-status"] === status).length / rows.length;

    expect(rows.length).toBe(world.records);
    expect(Math.abs(rows.length / SMALL.records - 1)).toBeLessThan(0.1);
    expect(share("NODATA")).toBeGreaterThan(0.01);
    expect(share("SKIPDATA")).toBeGreaterThan(0);
    expect(share("SKIPDATA")).toBeLessThan(0.002);
  });

  test("names every file as AWS does, in every layout, and keeps each record in the five minutes of its end", () => {
    const place = /^(?<bucket>[\w-]+)\/AWSLogs\/(?<folder>.+)\/(?<name>[^/]+)$/;
    const name =
      /^(?<account>\d{12})_vpcflowlogs_(?<region>[a-z0-9-]+)_(?<id>fl-[0-9a-f]{17})_(?<day>\d{8})T(?<time>\d{4})Z_[0-9a-f]{8}\.log\.(?:gz|parquet)$/;
    const layouts = new Set<string>();
    for (const { path, rows: inFile } of files) {
      const { folder: where = "", name: file = "" } = place.exec(path)?.groups ?? {};
      const { account = "", region = "", day = "", time = "" } = name.exec(file)?.groups ?? {};
      const [year, month, date, hour] = [day.slice(0, 4), day.slice(4, 6), day.slice(6), time.slice(0, 2)];
      const plain = `${account}/vpcflowlogs/${region}/${year}/${month}/${date}`;
      const hive = `aws-account-id=${account}/aws-service=vpcflowlogs/aws-region=${region}/year=${year}/month=${month}/day=${date}`;
      const layout = [plain, `${plain}/${hour}`, hive, `${hive}/hour=${hour}`].indexOf(where);
      layouts.add(["daily", "hourly", "hive", "hive-hourly"][layout] ?? `unknown: ${path}`);
      const from = Date.parse(`${year}-${month}-${date}T${hour}:${time.slice(2)}:00Z`) / 1000;
      expect(inFile.filter((row) => Number(row["end"]) < from || Number(row["end"]) >= from + 300)).toEqual([]);
    }

    expect([...layouts].sort()).toEqual(["daily", "hive", "hive-hourly", "hourly"]);
  });

  test("delivers nothing of the last ten minutes", () => {
    const ends = rows.map((row) => Number(row["end"]));

    expect(Math.max(...ends)).toBeLessThan(END - 600);
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(END - 7200);
  });

  test("gives every line of text as many fields as its header", () => {
    const counts = new Set<number>();
    for (const path of filesBelow(world.logs).filter((one) => one.endsWith(".gz"))) {
      const [header = "", ...lines] = textLines(join(world.logs, path));
      const width = header.split(" ").length;
      counts.add(width);
      expect(lines.filter((line) => line.split(" ").length !== width)).toEqual([]);
    }

    expect([...counts].sort((a, b) => a - b)).toEqual([14, 29, 40]);
  });

  test("lets what leaves one end arrive at the other, unless it was lost or refused on leaving", () => {
    const quiet = new Set(rows.filter((row) => row["log-status"] === "SKIPDATA").map((row) => row["interface-id"]));
    const owners = new Map(INTERFACES.flatMap((one) => [one.address, one.ipv6 ?? ""].map((ip) => [ip, one.id])));
    const tupleOf = (row: ReadRow) =>
      ["pkt-srcaddr", "pkt-dstaddr", "srcport", "dstport"].map((name) => row[name]).join(" ");
    const arrived = new Set(rows.filter((row) => row["flow-direction"] === "ingress").map(tupleOf));
    const left = rows.filter((row) => {
      const owner = owners.get(row["pkt-dstaddr"] ?? "");
      return (
        row["flow-direction"] === "egress" && row["action"] === "ACCEPT" && owner !== undefined && !quiet.has(owner)
      );
    });
    const missing = left.filter((row) => !arrived.has(tupleOf(row)));

    expect(left.length).toBeGreaterThan(2000);
    expect(new Set(missing.map((row) => `${row["srcaddr"]} ${row["dstaddr"]} ${row["dstport"]}`))).toEqual(
      new Set(["10.20.40.10 10.23.0.90 8080"]),
    );
  });

  test("answers what was let in, at both ends, except where a story says otherwise", () => {
    const pairOf = (row: ReadRow) =>
      `${row["interface-id"]} ${row["srcaddr"]} ${row["srcport"]} ${row["dstaddr"]} ${row["dstport"]}`;
    const reversed = (row: ReadRow) =>
      `${row["interface-id"]} ${row["dstaddr"]} ${row["dstport"]} ${row["srcaddr"]} ${row["srcport"]}`;
    const flagsOf = (row: ReadRow) => Number(row["tcp-flags"] ?? 0);
    const all = new Set(rows.map(pairOf));
    // Beginning and end in one interval: a whole conversation.
    const whole = rows.filter((row) => row["action"] === "ACCEPT" && flagsOf(row) === 3);

    expect(whole.length).toBeGreaterThan(2000);
    expect(whole.filter((row) => !all.has(reversed(row)))).toEqual([]);
  });

  test("writes a configuration without a mistake", () => {
    expect(readConfig(readFileSync(world.configFile, "utf8"))).toMatchObject({ ok: true });
  });

  test("writes the configuration it returns, and leaves some owners to be learned", () => {
    const written: unknown = parse(readFileSync(world.configFile, "utf8"));
    const listed = world.config.interfaces.map(({ name }) => name);

    expect(written).toEqual(world.config);
    expect(listed).toContain("payroll-db");
    expect(listed).not.toContain("desk-b-2");
  });
});

describe("the planted stories", () => {
  /** Records of both directions by who saw them, written by hand from what each story tells. */
  const SEEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    "refused-at-destination": { "desk-a-1 egress ACCEPT": 14, "payroll-db ingress REJECT": 14 },
    "reply-stopped-going-out": {
      "app-b-3 egress ACCEPT": 6,
      "orders-db ingress ACCEPT": 6,
      "orders-db egress REJECT": 6,
    },
    "reply-stopped-coming-in": { "time-keeper egress ACCEPT": 5, "time-keeper ingress REJECT": 5 },
    "refused-at-source": { "app-b-1 egress REJECT": 8 },
    "refused-inside-a-subnet": { "app-a-3 egress ACCEPT": 5, "app-a-4 ingress REJECT": 5 },
    "block-public-access": { "press-site ingress REJECT": 7 },
    "rule-changed": {
      "desk-a-1 egress ACCEPT": 10,
      "desk-a-1 ingress ACCEPT": 5,
      "web-proxy ingress ACCEPT": 5,
      "web-proxy ingress REJECT": 5,
      "web-proxy egress ACCEPT": 5,
    },
    "never-seen": {},
    "records-skipped": {},
    "only-rejects-logged": {},
    "not-watched": {},
    "amazon-dns": {},
    "too-early": {},
    "partly-delivered": {},
    "before-the-first-log": {},
    "completed-https": bothEnds("desk-a-5", "hr-portal", 6),
    "refused-by-the-host": bothEnds("app-a-2", "build-server", 1),
    "no-reply": { "app-a-3 egress ACCEPT": 9, "orders-db ingress ACCEPT": 9 },
    "lost-between-the-ends": { "desk-a-7 egress ACCEPT": 6 },
    "reset-after-data": bothEnds("desk-a-2", "build-server", 3),
    "packets-after-close": {
      ...bothEnds("app-b-4", "hr-portal", 1),
      "app-b-4 egress ACCEPT": 2,
      "hr-portal ingress REJECT": 1,
    },
    // Nine whole minutes and the two that the window cuts.
    "long-connection": bothEnds("desk-a-6", "jump-host", 11),
    "two-way-without-flags": { "batch-1 - ACCEPT": 8, "print-server - ACCEPT": 8 },
    "through-the-nat-gateway": {
      "app-a-7 egress ACCEPT": 3,
      "app-a-7 ingress ACCEPT": 3,
      "nat ingress ACCEPT": 3,
      "nat egress ACCEPT": 3,
    },
    "interface-endpoint": bothEnds("app-a-6", "ssm-endpoint", 4),
    "gateway-endpoint": { "app-a-8 egress ACCEPT": 5, "app-a-8 ingress ACCEPT": 5 },
    ipv6: bothEnds("web-1", "api-1", 5),
    // The subnet's own flow log records the desk a second time.
    "recorded-twice": {
      ...bothEnds("desk-b-3", "file-server", 4),
      "desk-b-3 egress ACCEPT": 8,
      "desk-b-3 ingress ACCEPT": 8,
    },
  };

  test.each(Object.entries(SEEN))("%s left exactly its records", (id, seen) => {
    expect(tallyOf(storyOf(id))).toEqual(seen);
  });

  test("are all accounted for", () => {
    const broad = ["everybody-to-the-database"];

    expect(world.stories.map(({ id }) => id).sort()).toEqual([...Object.keys(SEEN), ...broad].sort());
  });

  test("leave ten groups between the desks and the payroll database, two of them refused", () => {
    const { window } = storyOf("everybody-to-the-database");
    const arrived = rows.filter(
      (row) => row["dstaddr"] === "10.23.0.60" && row["srcaddr"]?.startsWith("10.20.40.") && isIn(window, row),
    );
    const atTheDatabase = arrived.filter((row) => row["flow-direction"] === "ingress");
    const groups = new Map(atTheDatabase.map((row) => [`${row["srcaddr"]} ${row["dstport"]}`, row["action"]]));

    expect([...groups].filter(([, action]) => action === "REJECT")).toEqual([
      ["10.20.40.4 22", "REJECT"],
      ["10.20.40.9 3389", "REJECT"],
    ]);
    expect(groups.size).toBe(10);
  });

  test("give the never-seen pair its near misses", () => {
    const { window } = storyOf("never-seen");
    const count = (src: string, port: string) =>
      rows.filter(
        (row) =>
          row["srcaddr"] === src &&
          row["dstaddr"] === "10.23.0.60" &&
          row["dstport"] === port &&
          row["flow-direction"] === "ingress" &&
          isIn(window, row),
      ).length;

    expect(count("10.20.41.7", "443")).toBe(212);
    expect(count("10.20.41.9", "9200")).toBe(3);
  });

  test("lose a minute of the payroll database", () => {
    const lost = rows.filter((row) => row["log-status"] === "SKIPDATA" && row["interface-id"] === idOf("payroll-db"));

    expect(lost.map((row) => [row["start"], row["end"]])).toEqual([[String(END - 36 * 60), String(END - 35 * 60)]]);
  });

  test("name the reason only for Block Public Access, and count no bytes then", () => {
    const named = rows.filter((row) => row["reject-reason"] !== undefined);

    expect(new Set(named.map((row) => `${row["reject-reason"]} ${row["dstaddr"]} ${row["bytes"]}`))).toEqual(
      new Set(["BPA 10.60.10.30 undefined"]),
    );
  });

  test("show the NAT gateway's own port and address towards the internet", () => {
    const outside = rows.filter((row) => row["srcaddr"] === "10.20.0.5" && row["dstaddr"] === "198.51.100.80");

    expect(outside.map((row) => [row["srcport"], row["pkt-srcaddr"]])).toEqual([
      ["20301", "10.20.0.5"],
      ["20318", "10.20.0.5"],
      ["20335", "10.20.0.5"],
    ]);
  });
});

function storyOf(id: string): Story {
  const story = world.stories.find((one) => one.id === id);
  if (story === undefined) throw new Error(`no story is called ${id}`);
  return story;
}

function idOf(name: string): string | undefined {
  return INTERFACES.find((one) => one.name === name)?.id;
}

function isIn({ from, to }: { readonly from: number; readonly to: number }, row: ReadRow): boolean {
  return Number(row["start"]) < to && from < Number(row["end"]);
}

/** Records between the ends of a story, in both directions, by observer, direction and action. */
function tallyOf({ pair, window }: Story): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const row of rows) {
    const [src, dst] = [row["pkt-srcaddr"] ?? row["srcaddr"], row["pkt-dstaddr"] ?? row["dstaddr"]];
    const goes = src === pair.src && dst === pair.dst && row["dstport"] === String(pair.port);
    const returns = src === pair.dst && dst === pair.src && row["srcport"] === String(pair.port);
    if (!(goes || returns) || !isIn(window, row)) continue;
    const name = INTERFACES.find((one) => one.id === row["interface-id"])?.name;
    const key = `${name} ${row["flow-direction"] ?? "-"} ${row["action"]}`;
    tally[key] = (tally[key] ?? 0) + 1;
  }
  return tally;
}

function bothEnds(client: string, server: string, count: number): Readonly<Record<string, number>> {
  return {
    [`${client} egress ACCEPT`]: count,
    [`${client} ingress ACCEPT`]: count,
    [`${server} egress ACCEPT`]: count,
    [`${server} ingress ACCEPT`]: count,
  };
}

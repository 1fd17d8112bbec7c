import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configSchema, DEFAULT_CONFIG, readConfig } from "../src/config.ts";

/** The mistakes of a configuration as one line each. */
function mistakesIn(yaml: string): string[] {
  const reading = readConfig(yaml);
  return reading.ok ? [] : reading.mistakes.map(({ path, problem, example }) => `${path} ${problem} (${example})`);
}

describe("a configuration", () => {
  test("may be empty", () => {
    expect(readConfig("")).toEqual({ ok: true, config: DEFAULT_CONFIG });
    expect(readConfig("# nothing yet\n")).toEqual({ ok: true, config: DEFAULT_CONFIG });
  });

  test("fills in what is not said", () => {
    expect(readConfig("sources: [{ kind: vpc }]\naddressBook: [{ key: db }]\nlimits: {}\n")).toEqual({
      ok: true,
      config: {
        engine: {
          name: "duckdb",
          memoryMiB: 512,
          cacheMiB: 2048,
          database: "flow_witness",
          workgroup: "primary",
          usdPerTb: 5,
        },
        sources: [{ kind: "vpc", format: "detect" }],
        networks: [],
        interfaces: [],
        addressBook: [{ key: "db", names: [], addresses: [] }],
        limits: { longestWindowHours: 2232, retentionHours: 720, deadlineSeconds: 600 },
        surfaces: {},
        state: {},
        digests: [],
      },
    });
  });

  test("keeps everything that is said", () => {
    const config = {
      language: "ja",
      timeZone: "Asia/Tokyo",
      engine: {
        name: "athena",
        memoryMiB: 512,
        cache: "/var/tmp/logs",
        cacheMiB: 100,
        owners: "logs",
        region: "eu-west-1",
        database: "net",
        workgroup: "witness",
        output: "s3://results/witness",
        usdPerTb: 6.5,
      },
      sources: [
        {
          kind: "vpc",
          where: "s3://flow-logs/central",
          layout: "hive-hourly",
          format: `${"$"}{srcaddr} ${"$"}{dstaddr}`,
          accounts: ["123456789012"],
          regions: ["ap-northeast-1"],
          flowLogs: ["fl-0123456789abcdef0"],
          encoding: "parquet",
          serviceKey: "service",
          since: "2024-01-01",
          table: "central_logs",
          trafficType: "reject",
          aggregationSeconds: 600,
        },
      ],
      networks: [{ vpc: "vpc-0a", cidrs: ["10.0.0.0/16", "2001:db8::/56"], account: "123456789012", name: "prod" }],
      interfaces: [{ id: "eni-0a", addresses: ["10.0.1.5"], subnet: "subnet-0a", vpc: "vpc-0a", name: "web" }],
      addressBook: [{ key: "db", names: ["給与DB"], addresses: ["10.0.2.9", "10.0.3.0/24"], owner: "#db", note: "…" }],
      limits: {
        longestWindowHours: 0.5,
        bytesPerQuestion: 1_000_000,
        bytesPerDigest: 2_000_000,
        confirmBytes: 1_000_000,
        retentionHours: 24,
        deadlineSeconds: 120,
      },
      access: {
        tenants: ["T024BE7LD", "E0ORG"],
        channels: ["C0HELP", "G0OPS"],
        people: ["U0ANN", "W0BOB"],
        guests: true,
        sharedRooms: true,
      },
      surfaces: {
        slack: {
          signingSecret: "env:SLACK_SIGNING_SECRET",
          previousSigningSecret: "ssm:/flow-witness/old-secret",
          botToken: "secretsmanager:flow-witness/bot-token",
          appToken: "file:/run/secrets/slack-app-token",
        },
      },
      state: { table: "flow-witness" },
      digests: [
        {
          id: "team-net-daily",
          at: "08:30",
          zone: "Asia/Tokyo",
          surface: "slack",
          tenant: "T024BE7LD",
          channel: "C0HELP",
          language: "ja",
          owner: "#team-net",
          until: "2027-03-31",
          about: ["10.0.2.0/24", "2001:db8::1", "db"],
        },
      ],
    };

    expect(readConfig(JSON.stringify(config))).toEqual({ ok: true, config });
  });
});

describe("mistakes", () => {
  test("are told all at once, each with its place, what is wrong and an example", () => {
    const yaml = `
language: fr
timeZone: Mars/Base
color: blue
engine: { memoryMiB: 3 }
sources:
  - kind: tgw
    accounts: [123456789012]
    trafficType: most
    aggregationSeconds: 30
    layuot: hourly
  - where: 5
networks: [{ vpc: vpc-0a, cidrs: [10.0.0.0/40] }]
interfaces: [{ id: eni-0a, addresses: [10.0.0.300] }, eni-0b]
addressBook: { db: 10.0.2.9 }
limits: { longestWindowHours: 0 }
`;

    expect(mistakesIn(yaml).sort()).toEqual(
      [
        'language must be en or ja (language: "ja")',
        'timeZone is not an IANA time zone (timeZone: "Asia/Tokyo")',
        "color is not known here (known: language, timeZone, engine, sources, networks, interfaces, addressBook, limits, access, surfaces, state, digests)",
        "engine.memoryMiB must be at least 64 (memoryMiB: 256)",
        'sources[0].kind must be vpc (kind: "vpc")',
        'sources[0].accounts[0] must be a text, in quotes if it looks like a number (accounts: ["123456789012"])',
        'sources[0].trafficType must be all or accept or reject (trafficType: "all")',
        "sources[0].aggregationSeconds must be 60 or 600 (aggregationSeconds: 60)",
        "sources[0].layuot is not known here (known: kind, where, layout, format, accounts, regions, flowLogs, encoding, serviceKey, since, table, trafficType, aggregationSeconds)",
        'sources[1].kind is missing (kind: "vpc")',
        'sources[1].where must be a text, in quotes if it looks like a number (where: "s3://flow-logs/central")',
        'networks[0].cidrs[0] is not a network (cidrs: ["10.0.0.0/16"])',
        'interfaces[0].addresses[0] is not an address (addresses: ["10.0.1.8"])',
        'interfaces[1] must be a group of settings (interfaces: [{"id":"eni-0123456789abcdef0","addresses":["10.0.1.8"]}])',
        'addressBook must be a list (addressBook: [{"key":"payroll-db","names":["payroll db"],"addresses":["10.0.2.6"]}])',
        "limits.longestWindowHours must be more than 0 (longestWindowHours: 48)",
      ].sort(),
    );
  });

  test.each([
    { yaml: "language: [", says: "at line" },
    { yaml: "a: 1\na: 2\n", says: "at line 2" },
    { yaml: "language: *nowhere\n", says: "nowhere" },
    { yaml: "- a\n- b\n", says: "must be a group of settings" },
    { yaml: "just words", says: "must be a group of settings" },
  ])("of the file as a whole have no place: $yaml", ({ yaml, says }) => {
    const reading = readConfig(yaml);

    expect(reading).toMatchObject({ ok: false, mistakes: [{ path: "", problem: expect.stringContaining(says) }] });
  });

  test("of a set-up for Athena are what its tables cannot be made without", () => {
    const yaml = `
engine: { name: athena }
sources:
  - { kind: vpc, where: ./AWSLogs, layout: loose, accounts: [] }
`;

    expect(mistakesIn(yaml)).toEqual([
      'engine.region is missing; Athena needs it (region: "ap-northeast-1")',
      'sources[0].where is no place in S3; Athena reads nothing else (where: "s3://flow-logs/central")',
      'sources[0].layout is missing; Athena needs it (layout: "hourly")',
      'sources[0].accounts is missing; Athena needs it (accounts: ["123456789012"])',
      'sources[0].regions is missing; Athena needs it (regions: ["ap-northeast-1"])',
    ]);
  });

  test("of a set-up that asks EC2 are that nobody says where", () => {
    expect(mistakesIn("engine: { owners: ec2 }")).toEqual([
      'engine.region is missing; EC2 is asked Region by Region (region: "ap-northeast-1")',
    ]);
    expect(mistakesIn("engine: { owners: ec2 }\nsources: [{ kind: vpc, regions: [eu-west-1] }]")).toEqual([]);
    expect(mistakesIn("engine: { owners: ec2, region: eu-west-1 }")).toEqual([]);
  });

  test("of limits are that nobody would ever be asked", () => {
    expect(mistakesIn("limits: { confirmBytes: 101, bytesPerQuestion: 100 }")).toEqual([
      "limits.confirmBytes is more than bytesPerQuestion, so nobody would ever be asked (confirmBytes: 20000000000)",
    ]);
    expect(mistakesIn("limits: { confirmBytes: 101 }")).toEqual([]);
    expect(mistakesIn("limits: { deadlineSeconds: 5, retentionHours: 0 }")).toEqual([
      "limits.retentionHours must be more than 0 (retentionHours: 48)",
      "limits.deadlineSeconds must be at least 60 (deadlineSeconds: 300)",
    ]);
  });

  test("of what is remembered are two places for it", () => {
    expect(mistakesIn("state: { file: ./state.db, table: flow-witness }")).toEqual([
      'state.file cannot stand beside table; leave one out (file: "./state.db")',
    ]);
    expect(mistakesIn("state: { file: ./state.db }")).toEqual([]);
    expect(mistakesIn("state: { table: flow witness }")).toEqual([
      'state.table is not the name of a table in DynamoDB (table: "flow-witness")',
    ]);
  });

  test("of those who may ask are names in the place of ids", () => {
    expect(mistakesIn('access: { tenants: [acme], channels: ["#help", D0ANN], people: ["@ann"] }')).toEqual([
      'access.tenants[0] is not the id of a workspace or a tenant (tenants: ["T0123456789"])',
      'access.channels[0] is not the id of a channel (channels: ["C0123456789"])',
      'access.channels[1] is not the id of a channel (channels: ["C0123456789"])',
      'access.people[0] is not the id of a person (people: ["U0123456789"])',
    ]);
    expect(readConfig("access: {}")).toMatchObject({ config: { access: { guests: false, sharedRooms: false } } });
  });

  test.each(["env:1X", "env:", "file:secret", "ssm:secret", "secretsmanager:", "vault:secret", "hunter2", ""])(
    "of secrets are names that lead nowhere: %j",
    (name) => {
      expect(mistakesIn(`surfaces: { slack: { signingSecret: env:A, botToken: "${name}" } }`)).toEqual([
        'surfaces.slack.botToken is not the name of a secret: env:, file:, ssm: or secretsmanager: (botToken: "secretsmanager:flow-witness/bot-token")',
      ]);
    },
  );

  test.each([
    "xoxb-1234-abcd",
    "xoxe.xoxp-1-abcd",
    "xapp-1-A0-abcd",
    "0123456789abcdef0123456789ABCDEF",
    "env:a123456789abcdef0123456789abcdef",
    "ssm:/xoxb-1234-abcd",
  ])("of secrets are the secrets themselves, and do not repeat them: %s", (value) => {
    expect(mistakesIn(`surfaces: { slack: { signingSecret: "${value}", botToken: env:B } }`)).toEqual([
      'surfaces.slack.signingSecret is a secret itself; name the place where it is kept (signingSecret: "env:SLACK_SIGNING_SECRET")',
    ]);
  });

  test("of Slack are secrets that nobody named", () => {
    expect(mistakesIn("surfaces: { slack: {} }")).toEqual([
      'surfaces.slack.signingSecret is missing (signingSecret: "env:SLACK_SIGNING_SECRET")',
      'surfaces.slack.botToken is missing (botToken: "secretsmanager:flow-witness/bot-token")',
    ]);
  });

  test("of a file that grows beyond measure are told, not suffered", () => {
    const doubling = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);

    expect(readConfig(["a0: &a0 [x, x]", ...doubling].join("\n"))).toMatchObject({
      ok: false,
      mistakes: [{ path: "", problem: expect.stringContaining("alias") }],
    });
  });

  test.each(["constructor: 1", "__proto__: { language: fr }", "toString: x"])(
    "are names that objects have of themselves: %s",
    (yaml) => {
      expect(readConfig(yaml)).toMatchObject({ ok: false });
    },
  );
});

test("the JSON Schema for editors is up to date", () => {
  const written: unknown = JSON.parse(readFileSync(new URL("../flow-witness.schema.json", import.meta.url), "utf8"));

  expect(written).toEqual(configSchema());
});

test.each(["eni-é", "eni 0a", "eni-0a\\n"])("no interface is called %j", (id) => {
  expect(mistakesIn(`interfaces: [{ id: "${id}", addresses: [10.0.1.5] }]`)).toEqual([
    'interfaces[0].id is not the id of an interface (id: "eni-0123456789abcdef0")',
  ]);
});

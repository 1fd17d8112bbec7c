import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { flow, logFolder } from "./caller.ts";
import {
  catalogTable,
  deliver,
  diagnosed,
  FIELDS,
  formatOf,
  GOOD_SOURCE,
  goodFlowLog,
  OTHER,
  openSetUp,
  type SetUp,
} from "./doctor-set-ups.ts";

const { put } = logFolder();
let setUp: SetUp | undefined;

afterEach(async () => {
  await setUp?.close();
  setUp = undefined;
});

const VPC = { id: "vpc-1", cidrs: ["10.0.0.0/16"], name: "prod" };
const ATHENA = { name: "athena", region: "eu-west-1", workgroup: "team" } as const;

function configFile(content: object): string {
  return put("flow-witness.yaml", JSON.stringify(content));
}

/** One VPC, one flow log, one table: nothing is wrong with any of them. */
async function healthy(): Promise<SetUp> {
  const opened = await openSetUp(
    { "eu-west-1": { vpcs: [VPC], flowLogs: [goodFlowLog("fl-0a", "vpc-1")] } },
    {
      workgroup: "team",
      scanLimit: 100_000_000,
      output: "s3://results/athena/",
      tables: { "flow_witness.vpc_flow_logs": catalogTable(FIELDS) },
    },
  );
  opened.s3.put("results", "athena/readme", "");
  deliver(opened, { flowLog: "fl-0a", header: FIELDS, from: 30 * 60, to: 10 });
  return opened;
}

describe("a healthy set-up", () => {
  test("has nothing to mend, and nothing worth a note", async () => {
    setUp = await healthy();
    const { code, toMend, notes, fine, err } = await diagnosed(
      "--config",
      configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }),
    );

    expect({ code, toMend, notes, err }).toEqual({ code: 0, toMend: [], notes: [], err: "" });
    expect(fine).toEqual(["workgroup-ready", "table-fits", "delivery-fresh", "every-vpc-logged", "price"]);
  });

  test("stays as it was, and no statement is started", async () => {
    setUp = await healthy();
    await diagnosed("--config", configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }));

    const athena = new Set(setUp.athena.calls.map(({ operation }) => operation));
    expect([...athena].sort()).toEqual(["GetTableMetadata", "GetWorkGroup"]);
    expect(setUp.ec2.calls.every(({ action }) => action.startsWith("Describe"))).toBe(true);
    const s3 = new Set(setUp.s3.calls.map(({ operation }) => operation));
    expect([...s3].sort()).toEqual(["GetObject", "ListObjectsV2"]);
  });

  test("is as healthy where the embedded engine reads the bucket", async () => {
    setUp = await healthy();
    const { code, toMend, notes, fine } = await diagnosed("--config", configFile({ sources: [GOOD_SOURCE] }));

    expect({ code, toMend, notes }).toEqual({ code: 0, toMend: [], notes: [] });
    expect(fine).toEqual(["delivery-fresh", "every-vpc-logged", "price"]);
    expect(setUp.athena.calls).toEqual([]);
  });

  test("tells what a question reads: an hour and its late deliveries, a day", async () => {
    setUp = await openSetUp({ "eu-west-1": { vpcs: [VPC], flowLogs: [goodFlowLog("fl-0a", "vpc-1")] } });
    deliver(setUp, { flowLog: "fl-0a", header: FIELDS, from: 30 * 60, to: 10, bytes: 1_000_000 });
    const { findings } = await diagnosed("--config", configFile({ sources: [GOOD_SOURCE] }));

    const price = z
      .object({ hour: z.object({ bytes: z.number() }), day: z.object({ bytes: z.number() }) })
      .parse(findings.find(({ code }) => code === "price"));
    // An hour, an interval and an hour of late delivery: 26 objects of about a megabyte.
    expect(Math.floor(price.hour.bytes / 1e6)).toBe(26);
    expect(Math.floor(price.day.bytes / 1e6)).toBe(26 + 23 * 12);
  });
});

test("a bucket alone is enough to look at: it tells the Regions", async () => {
  setUp = await healthy();
  const { code, fine } = await diagnosed("--logs", "s3://flow-logs/central");

  expect({ code, fine }).toEqual({ code: 0, fine: ["delivery-fresh", "every-vpc-logged", "price"] });
  expect([...new Set(setUp.ec2.calls.map(({ region }) => region))]).toEqual(["eu-west-1"]);
});

describe("a faulty set-up", () => {
  const SHORT = "version interface-id srcaddr dstaddr start end action";
  const ELSEWHERE = "arn:aws:s3:::elsewhere/";

  /** As much wrong as fits into one. */
  async function faulty(): Promise<string> {
    setUp = await openSetUp(
      {
        "eu-west-1": {
          vpcs: [VPC, ...["vpc-2", "vpc-3", "vpc-4"].map((id) => ({ id, cidrs: ["10.1.0.0/16"] }))],
          flowLogs: [
            { ...goodFlowLog("fl-0a", "vpc-1"), trafficType: "ACCEPT", interval: 600, format: formatOf(SHORT) },
            { ...goodFlowLog("fl-0b", "vpc-2"), trouble: "Access error" },
            { ...goodFlowLog("fl-0c", "vpc-3"), destination: ELSEWHERE },
          ],
        },
      },
      {
        workgroup: "team",
        enforced: false,
        tables: { "flow_witness.vpc_flow_logs": catalogTable(FIELDS.replace("srcaddr dstaddr", "dstaddr srcaddr")) },
      },
    );
    setUp.s3.fail("AccessDenied", { operation: "GetObject" });
    deliver(setUp, { flowLog: "fl-0a", header: SHORT, from: 30 * 60, to: 20 * 60, bytes: 10_000 });
    deliver(setUp, { flowLog: "fl-0a", header: SHORT, from: 15 * 60, to: 2 * 60, bytes: 10_000 });
    deliver(setUp, { flowLog: "fl-0a", header: SHORT, from: 60, to: 10, account: OTHER });
    const first = { ...GOOD_SOURCE, format: formatOf(SHORT), since: "2026-11-22", regions: ["eu-west-1", "eu-west-2"] };
    return configFile({
      engine: { ...ATHENA, output: "s3://gone/results" },
      limits: { bytesPerQuestion: 1000 },
      sources: [
        first,
        { ...GOOD_SOURCE, where: "s3://flow-logs/empty", encoding: "parquet" },
        { ...GOOD_SOURCE, where: "s3://nowhere", encoding: "parquet" },
      ],
    });
  }

  test("shows everything that is wrong with it at once", async () => {
    const { code, toMend, notes, err } = await diagnosed("--config", await faulty());

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect([...new Set(toMend)].sort()).toEqual(
      [
        ...["delivery-stopped", "empty-place", "limit-too-low", "missing-fields", "no-bucket", "no-flow-log"],
        ...["no-output-bucket", "no-scan-limit", "not-configured", "not-delivering", "not-permitted"],
        ...["part-of-traffic", "setting-differs", "several-formats", "table-differs", "table-missing"],
      ].sort(),
    );
    expect([...new Set(notes)].sort()).toEqual(
      [...["gaps", "logged-elsewhere", "long-intervals", "no-objects", "not-enforced"], "older-than-tables"].sort(),
    );
  });

  test("is told with what would help", async () => {
    const { findings } = await diagnosed("--config", await faulty());
    const fixOf = (code: string) => findings.find((finding) => finding.code === code)?.fixes[0];

    expect(fixOf("no-flow-log")?.text).toBe(
      [
        "aws ec2 create-flow-logs",
        "--region eu-west-1",
        "--resource-type VPC --resource-ids vpc-4",
        "--traffic-type ALL --max-aggregation-interval 60",
        "--log-destination-type s3 --log-destination arn:aws:s3:::flow-logs/central/",
        "--destination-options FileFormat=plain-text,HiveCompatiblePartitions=false,PerHourPartition=true",
        `--log-format '${formatOf(SHORT)}'`,
      ].join(" \\\n  "),
    );
    expect(fixOf("no-scan-limit")?.text).toContain("aws athena update-work-group");
    expect(fixOf("table-differs")).toEqual({
      kind: "sql",
      text: "DROP TABLE IF EXISTS `flow_witness`.`vpc_flow_logs`;",
    });
    expect(fixOf("not-permitted")).toEqual({
      kind: "policy",
      text: JSON.stringify(
        { Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::flow-logs/central/*"] },
        undefined,
        2,
      ),
    });
    expect(fixOf("older-than-tables")?.text).toContain('since: "2026-11-21"');
  });

  test("is told for people, with nothing broken that is meant to be pasted", async () => {
    const path = await faulty();
    const { code, out } = await flow(["doctor", "--config", path], { width: 60 });

    expect(code).toBe(2);
    expect(out).toContain("✗ vpc-4 in eu-west-1 has no flow log.");
    expect(out).toContain(`\n  --log-format '${formatOf(SHORT)}'\n`);
    expect(out).toMatch(/^ {2}--log-format '\$\{version\} .{300,} \$\{reject-reason\}'$/m);
    expect(out).toMatch(/Nothing was\s+changed\.\n$/);
  });

  test("is told in Japanese as well", async () => {
    const { out } = await flow(["doctor", "--config", await faulty(), "--lang", "ja"], { width: 200 });

    expect(out).toContain("✗ eu-west-1 の vpc-4 にフローログがありません。");
    expect(out).toContain("実行するコマンド:");
    expect(out).toMatch(/要対応 \d+ 件、参考 \d+ 件/);
  });
});

describe("what AWS does not tell", () => {
  const ACTIONS = ["DescribeVpcs", "DescribeFlowLogs", "DescribeNetworkInterfaces"];

  test("is a permission that is missing, with what it is for", async () => {
    setUp = await healthy();
    for (const action of ACTIONS) setUp.ec2.fail(action, "UnauthorizedOperation");
    const denied = { kind: "error", type: "AccessDeniedException", message: "no" } as const;
    setUp.athena.fail(denied, { operation: "GetWorkGroup" });
    const message = "You are not authorized to perform: glue:GetTable on the resource.";
    setUp.athena.fail({ kind: "error", type: "MetadataException", message }, { operation: "GetTableMetadata" });
    const { code, findings } = await diagnosed("--config", configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }));

    expect(code).toBe(2);
    const lacking = findings.filter((finding) => finding.code === "not-permitted");
    expect(lacking.map(({ action }) => action)).toEqual([
      ...ACTIONS.map((action) => `ec2:${action}`).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
      "athena:GetWorkGroup",
      "glue:GetTable",
    ]);
    expect(lacking.at(-1)?.fixes[0]?.text).toContain("arn:aws:glue:eu-west-1:*:table/flow_witness/*");
    expect(findings.map((finding) => finding.code)).not.toContain("no-flow-log");
  });

  const ORDER = ACTIONS.map((action) => `ec2:${action}`);

  test("is credentials that are wrong", async () => {
    setUp = await healthy();
    for (const action of ACTIONS) setUp.ec2.fail(action, "AuthFailure");
    const { code, toMend } = await diagnosed("--config", configFile({ sources: [GOOD_SOURCE] }));

    expect({ code, toMend }).toEqual({ code: 2, toMend: ["no-credentials"] });
  });

  test("is another side that is ill, so that nobody can call the set-up well", async () => {
    setUp = await healthy();
    setUp.ec2.fail("DescribeVpcs", "RequestLimitExceeded");
    const { code, toMend } = await diagnosed("--config", configFile({ sources: [GOOD_SOURCE] }));

    expect({ code, toMend }).toEqual({ code: 3, toMend: ["no-answer"] });
  });

  test("is a bucket that may not be listed", async () => {
    setUp = await healthy();
    setUp.s3.fail("AccessDenied", { operation: "ListObjectsV2" });
    const { code, toMend, findings } = await diagnosed("--config", configFile({ sources: [GOOD_SOURCE] }));

    expect({ code, toMend }).toEqual({ code: 2, toMend: ["not-permitted"] });
    expect(findings[0]).toMatchObject({ action: "s3:ListBucket", where: ["s3://flow-logs/central"] });
  });
});

describe("Athena", () => {
  test("needs a workgroup", async () => {
    setUp = await openSetUp({}, { workgroup: "another" });
    const { toMend } = await diagnosed("--config", configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }));

    expect(toMend).toContain("no-workgroup");
  });

  test("needs a workgroup that is switched on, and a place for results", async () => {
    setUp = await openSetUp({}, { workgroup: "team", state: "DISABLED" });
    const { toMend } = await diagnosed("--config", configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }));

    expect(toMend).toEqual(expect.arrayContaining(["workgroup-off", "no-output", "no-tables"]));
  });

  test("needs no place for results that it keeps itself", async () => {
    setUp = await openSetUp({}, { workgroup: "team", keepsResults: true, scanLimit: 100_000_000 });
    const { toMend, fine } = await diagnosed("--config", configFile({ engine: ATHENA, sources: [GOOD_SOURCE] }));

    expect(toMend).not.toContain("no-output");
    expect(fine).toContain("workgroup-ready");
  });
});

describe("what cannot be looked at", () => {
  test("is a set-up that nobody named", async () => {
    expect(await flow(["doctor"])).toMatchObject({
      code: 2,
      out: "--config is missing. For example: --config flow-witness.yaml.\n",
    });
  });

  test("is a configuration that is none", async () => {
    const { code, out } = await flow(["doctor", "--json", "--config", put("bad.yaml", "sources: 7")]);

    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ failure: { code: "bad-configuration" } });
  });
});

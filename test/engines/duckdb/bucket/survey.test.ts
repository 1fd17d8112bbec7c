import { describe, expect, test } from "vitest";
import { FIVE } from "../../../query/plans.ts";
import { asked, bucketLab, content, keyAt, listed, readKeys } from "./bucket-lab.ts";

const lab = bucketLab();
const LAYOUTS = ["daily", "hourly", "hive", "hive-hourly"] as const;
const DAY = 24 * 60;

/**
 * Minutes of the objects that can hold records of 04:58 to 05:12, the padded window: from the one that ends at 05:00 to
 * the last one before 06:22, for a record of ten minutes can be delivered an hour late.
 */
const NEEDED = Array.from({ length: 18 }, (_, place) => place * 5 - 5);

/** Objects of a year ago, of two days around the window, and of a day later. */
const DELIVERED = [-365 * DAY, ...Array.from({ length: 577 }, (_, place) => (place - 288) * 5), 2 * DAY];

describe.each(LAYOUTS)("of a bucket in the layout %s", (layout) => {
  const bucket = `laid-out-${layout}`;
  const fill = () => {
    for (const minutes of DELIVERED) lab.s3().put(bucket, `central/${keyAt(minutes, { layout })}`, content(minutes));
    lab.s3().forgetCalls();
  };
  const needed = NEEDED.map((minutes) => `central/${keyAt(minutes, { layout })}`);
  const scheme = { layout, serviceKey: "aws-service" } as const;
  const known = [{ where: `s3://${bucket}/central`, scheme, accounts: ["123456789012"], regions: ["ap-northeast-1"] }];

  test.each([
    { how: "is known", known },
    { how: "has to be found out", known: [] },
  ])("only what the padded window needs is fetched, where the layout $how", async ({ known }) => {
    fill();
    const engine = lab.engine([`s3://${bucket}/central`], { known });
    const { reading, unreadable } = await asked(engine);
    await engine.close();

    expect([...readKeys(lab.s3())].sort()).toEqual([...needed].sort());
    expect(reading.objects).toBe(NEEDED.length);
    expect(unreadable).toEqual([]);
  });

  test("the first and the last object tell since when and until when there are logs", async () => {
    fill();
    const engine = lab.engine([`s3://${bucket}/central`], { known });
    const { reading } = await asked(engine);
    await engine.close();

    expect(reading).toMatchObject({
      oldestObject: FIVE - 365 * DAY * 60,
      newestObject: FIVE + 2 * DAY * 60,
      missing: [],
      closed: [],
    });
  });
});

describe("few folders are listed", () => {
  test("where hours are folders: those of the window, the first and the last", async () => {
    for (const minutes of DELIVERED) lab.s3().put("few-hours", keyAt(minutes), content(minutes));
    lab.s3().forgetCalls();
    const engine = lab.engine(["s3://few-hours"]);
    await asked(engine);
    await engine.close();

    const region = "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/";
    expect([...listed(lab.s3())].sort()).toEqual(
      [
        "",
        "AWSLogs/",
        "AWSLogs/123456789012/",
        "AWSLogs/123456789012/vpcflowlogs/",
        region,
        ...["2025/", "2025/11/", "2025/11/22/", "2025/11/22/05/"].map((folder) => region + folder),
        ...["2026/", "2026/11/", "2026/11/22/", "2026/11/24/", "2026/11/24/05/"].map((folder) => region + folder),
        ...["04", "05", "06"].map((hour) => `${region}2026/11/22/${hour}/`),
      ].sort(),
    );
  });

  test("from the Region on where the configuration knows the rest", async () => {
    lab.s3().put("few-known", keyAt(0), content());
    lab.s3().forgetCalls();
    const known = {
      where: "s3://few-known/",
      scheme: { layout: "hourly", serviceKey: "aws-service" },
      accounts: ["123456789012"],
      regions: ["ap-northeast-1"],
    } as const;
    const engine = lab.engine(["s3://few-known"], { known: [known] });
    await asked(engine);
    await engine.close();

    const region = "AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/";
    expect(listed(lab.s3())).toEqual(["", "2026/", "2026/11/", "2026/11/22/", "2026/11/22/05/"].map((f) => region + f));
  });

  test("of other logs, other accounts and whatever else lies beside, none", async () => {
    const s3 = lab.s3();
    s3.put("beside", keyAt(0), content());
    s3.put("beside", keyAt(0, { account: "210987654321" }), content(2));
    s3.put("beside", keyAt(0, { region: "eu-west-1" }), content(3));
    s3.put("beside", "AWSLogs/123456789012/CloudTrail/ap-northeast-1/2026/11/22/trail.json.gz", "{}");
    s3.put("beside", "results/2026/answer.log.gz", content(4));
    s3.forgetCalls();
    const known = { where: "s3://beside", accounts: ["123456789012"], regions: ["ap-northeast-1"] };
    const engine = lab.engine(["s3://beside"], { known: [known] });
    await asked(engine);
    await engine.close();

    expect(readKeys(s3)).toEqual([keyAt(0)]);
    expect(listed(s3).filter((prefix) => /CloudTrail|results|210987654321|eu-west-1/.test(prefix))).toEqual([]);
  });
});

describe("a place can be", () => {
  test("a folder in the middle of the layout", async () => {
    const key = keyAt(0);
    lab.s3().put("middle", key, content());
    const engine = lab.engine([`s3://middle/${key.split("/").slice(0, -1).join("/")}/`]);
    const { records } = await asked(engine);
    await engine.close();

    expect(records).toBe(1);
  });

  test("a folder of loose files, of which only those that look like logs are fetched", async () => {
    const s3 = lab.s3();
    s3.put("loose", "mine/a.log.gz", content(1, 50_001));
    s3.put("loose", "mine/deeper/b.log.gz", content(2, 50_002));
    s3.put("loose", "mine/backup.bin", "much");
    s3.put("loose", "mine/trail.json.gz", "much");
    s3.put("loose", "mine/", "");
    s3.put("loose", "mine-not/c.log.gz", content(3, 50_003));
    s3.forgetCalls();
    const engine = lab.engine(["s3://loose/mine"]);
    const { records } = await asked(engine);
    await engine.close();

    expect(records).toBe(2);
    expect([...readKeys(s3)].sort()).toEqual(["mine/a.log.gz", "mine/deeper/b.log.gz"]);
  });

  test("one object, whatever its name says", async () => {
    const key = keyAt(-30 * DAY);
    lab.s3().put("one", key, content());
    const engine = lab.engine([`s3://one/${key}`]);
    const { records, reading } = await asked(engine);
    await engine.close();

    expect(records).toBe(1);
    expect(reading.objects).toBe(1);
  });

  test("missing, which the person can mend", async () => {
    lab.s3().put("here", keyAt(0), content());
    const engine = lab.engine(["s3://here/elsewhere", "s3://nowhere/central", "s3://here"]);
    const { reading } = await asked(engine);
    await engine.close();

    expect([...reading.missing].sort()).toEqual(["s3://here/elsewhere", "s3://nowhere/central"]);
  });

  test("closed", async () => {
    const s3 = lab.s3();
    s3.put("shut", keyAt(0), content());
    s3.fail("AccessDenied", { operation: "ListObjectsV2", key: /^behind/ });
    const engine = lab.engine(["s3://shut/behind"]);
    const { reading } = await asked(engine);
    await engine.close();

    expect(reading).toMatchObject({ objects: 0, missing: [], closed: ["s3://shut/behind/"] });
  });
});

test("a folder that may not be listed is evidence about its own time", async () => {
  const s3 = lab.s3();
  s3.put("partly", keyAt(0), content());
  s3.put("partly", keyAt(60), content(60));
  s3.fail("AccessDenied", { operation: "ListObjectsV2", key: /2026\/11\/22\/06\/$/ });
  const engine = lab.engine(["s3://partly"]);
  const { records, unreadable } = await asked(engine);
  await engine.close();

  expect(records).toBe(1);
  expect(unreadable).toEqual([
    {
      path: "s3://partly/AWSLogs/123456789012/vpcflowlogs/ap-northeast-1/2026/11/22/06/",
      reason: "no-permission",
      // From ten minutes before six, for a record can be as long as that.
      window: { from: FIVE + 3000, to: FIVE + 7200 },
    },
  ]);
});

import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { askJson, HEADER, logFolder, QUESTION, reply, request, text } from "./caller.ts";

const { folder, put } = logFolder();

/** The four ways in which AWS lays out its objects, each for another account, region and flow log. */
const LAYOUTS = [
  {
    name: "daily",
    path: "AWSLogs/111111111111/vpcflowlogs/eu-west-1/2026/11/DD",
    object: "111111111111_vpcflowlogs_eu-west-1_fl-0000000000000000a",
  },
  {
    name: "hourly",
    path: "AWSLogs/222222222222/vpcflowlogs/us-east-1/2026/11/DD/HH",
    object: "222222222222_vpcflowlogs_us-east-1_fl-0000000000000000b",
  },
  {
    name: "hive",
    path: "AWSLogs/aws-account-id=333333333333/aws-service=vpcflowlogs/aws-region=ap-northeast-1/year=2026/month=11/day=DD",
    object: "333333333333_vpcflowlogs_ap-northeast-1_fl-0000000000000000c",
  },
  {
    name: "hive-hourly",
    path: "AWSLogs/aws-account-id=444444444444/aws-service=vpcflowlogs/aws-region=ap-northeast-1/year=2026/month=11/day=DD/hour=HH",
    object: "444444444444_vpcflowlogs_ap-northeast-1_fl-0000000000000000d",
  },
] as const;

/** Writes the object that a flow log delivers for the five minutes from `hhmm` on. */
function deliver(layout: (typeof LAYOUTS)[number], { day, hhmm }: { day: string; hhmm: string }, content: Uint8Array) {
  const place = layout.path.replace("DD", day).replace("HH", hhmm.slice(0, 2));
  return put(join("tree", place, `${layout.object}_202611${day}T${hhmm}Z_1a2b3c4d.log.gz`), content);
}

const GARBAGE = Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]);

describe("one tree with four layouts, accounts, regions and flow logs", () => {
  for (const [index, layout] of LAYOUTS.entries()) {
    const port = 50_001 + index;
    deliver(layout, { day: "22", hhmm: "0500" }, gzipSync(text(HEADER, request(60, { port }), reply(60, { port }))));
    // Eleven minutes are looked at on both sides; what is named up to an hour and ten minutes later may hold them too.
    for (const hhmm of ["0000", "0400", "0440", "0635", "2300"]) deliver(layout, { day: "22", hhmm }, GARBAGE);
    for (const day of ["21", "23"]) deliver(layout, { day, hhmm: "0500" }, GARBAGE);
  }

  test("is read to the last of them, and only where the window can be", async () => {
    const { code, json } = await askJson(["--logs", join(folder, "tree"), QUESTION]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      verdict: { kind: "accepted", exchange: "two-way" },
      recordCount: 8,
      coverage: { unreadable: [] },
    });
  });

  test("tells by the names alone what has been delivered", async () => {
    const { json } = await askJson(["--logs", join(folder, "tree"), QUESTION]);

    expect(json).toMatchObject({ verdict: { final: true }, coverage: { deliveredUntil: "2026-11-23T05:00:00Z" } });
  });

  test("is no log at all of a day before the first object", async () => {
    const { code, json } = await askJson(["--logs", join(folder, "tree"), "10.0.1.5 10.0.2.9 443 on 2026-11-10"]);

    expect(code).toBe(0);
    expect(json).toMatchObject({ verdict: { kind: "cannot-say", reason: "before-first-log" } });
  });

  test("names what is broken where the window can be", async () => {
    const [daily] = LAYOUTS;
    const path = deliver(daily, { day: "22", hhmm: "0505" }, GARBAGE);
    const { json } = await askJson(["--logs", join(folder, "tree"), QUESTION]);

    expect(json).toMatchObject({ recordCount: 8, coverage: { unreadable: [{ path }] } });
  });
});

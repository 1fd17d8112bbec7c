import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeClients } from "../../../../src/aws/clients.ts";
import { objectsIn } from "../../../../src/aws/objects.ts";
import { FIVE } from "../../../query/plans.ts";
import { anErrand } from "../../../support/errand.ts";
import { asked, bucketLab, content, keyAt, QUERY, readKeys } from "./bucket-lab.ts";

const lab = bucketLab();

/** Objects for the window's two halves; the second is the one that something happens to. */
function two(bucket: string) {
  const s3 = lab.s3();
  s3.put(bucket, keyAt(0), content(1, 50_001));
  s3.put(bucket, `${bucket}/${keyAt(5)}`, content(6, 50_002));
  s3.put(bucket, `${bucket}/${keyAt(0)}`, content(1, 50_001));
  s3.forgetCalls();
  return { s3, place: `s3://${bucket}/${bucket}`, hurt: new RegExp(`^${bucket}/${keyAt(5)}$`) };
}

/** Ends of the hurt object's records lie in the five minutes after five past; a record takes ten minutes at most. */
const WINDOW = { from: FIVE + 300 - 600, to: FIVE + 600 };

describe("an object is evidence with its place in S3 and its window where it", () => {
  test.each([
    { what: "may not be read", fault: "AccessDenied", reason: "no-permission", tries: 1 },
    { what: "vanished in between", fault: "NoSuchKey", reason: "gone", tries: 1 },
    { what: "breaks off twice", fault: "truncated", reason: "truncated", tries: 2 },
  ] as const)("$what", async ({ fault, reason, tries }) => {
    const { s3, place, hurt } = two(`hurt-${reason}`);
    s3.fail(fault, { operation: "GetObject", key: hurt });
    const cache = lab.cache();
    const engine = lab.engine([place], { cache });
    const { records, unreadable } = await asked(engine);
    await engine.close();

    expect(records).toBe(1);
    expect(unreadable).toEqual([{ path: `${place}/${keyAt(5)}`, reason, window: WINDOW }]);
    expect(readKeys(s3).filter((key) => hurt.test(key)).length).toBe(tries);
    expect(readdirSync(join(cache, "objects")).length).toBe(1);
    expect(readdirSync(cache)).toEqual(["objects"]);
  });

  test("is damaged in the bucket itself", async () => {
    const { s3, place } = two("hurt-inside");
    s3.put("hurt-inside", `hurt-inside/${keyAt(5)}`, content(6, 50_002).subarray(0, -8));
    const engine = lab.engine([place]);
    const { unreadable } = await asked(engine);
    await engine.close();

    expect(unreadable).toMatchObject([{ path: `${place}/${keyAt(5)}`, reason: "truncated", window: WINDOW }]);
  });
});

describe("nothing is missing where an object", () => {
  test.each([
    { what: "breaks off once", fault: "truncated" },
    { what: "comes after S3 asked to slow down", fault: "SlowDown" },
  ] as const)("$what", async ({ fault }) => {
    const { s3, place, hurt } = two(`once-${fault.toLowerCase()}`);
    s3.fail(fault, { operation: "GetObject", key: hurt, times: 1 });
    const engine = lab.engine([place]);
    const { records, unreadable } = await asked(engine);
    await engine.close();

    expect({ records, unreadable }).toEqual({ records: 2, unreadable: [] });
  });
});

describe("the engine fails, named after what to do, where", () => {
  test("S3 keeps asking to slow down", async () => {
    const { s3, place, hurt } = two("slow");
    s3.fail("SlowDown", { operation: "GetObject", key: hurt });
    const cache = lab.cache();
    const engine = lab.engine([place], { cache });

    await expect(asked(engine)).rejects.toMatchObject({ remedy: "try-again", trouble: { kind: "throttled" } });
    await engine.close();
    expect(readdirSync(cache)).toEqual(["objects"]);
  });

  test("nobody answers", async () => {
    const storeOf = (bucket: string) => {
      const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
      const clients = makeClients({ endpoint: "http://127.0.0.1:1", credentials });
      return objectsIn(bucket, () => clients.s3("us-east-1"));
    };
    const engine = lab.engine(["s3://silent"], { storeOf });

    await expect(asked(engine)).rejects.toMatchObject({ remedy: "try-again", trouble: { kind: "unreachable" } });
    await engine.close();
  });
});

describe("nobody waits any more", () => {
  test("before anything was asked of S3", async () => {
    const { s3, place } = two("early");
    const engine = lab.engine([place]);
    const told = asked(engine, { ...anErrand(), cancelled: AbortSignal.abort() });

    await expect(told).rejects.toMatchObject({ remedy: "ask-anew", trouble: { kind: "cancelled" } });
    await engine.close();
    expect(s3.calls).toEqual([]);
  });

  test("while objects come: those that came stay, the others are not asked for", async () => {
    const s3 = lab.s3();
    for (let minutes = 0; minutes < 80; minutes += 5) s3.put("late", keyAt(minutes), content(minutes));
    s3.forgetCalls();
    const stop = new AbortController();
    const cache = lab.cache();
    const engine = lab.engine(["s3://late"], { cache, tell: ({ objects }) => objects === 2 && stop.abort() });
    const told = asked(engine, { ...anErrand(), cancelled: stop.signal });

    await expect(told).rejects.toMatchObject({ remedy: "ask-anew", trouble: { kind: "cancelled" } });
    const asking = readKeys(s3).length;
    const kept = readdirSync(join(cache, "objects")).length;
    // Eight at a time: two came, and at most two took their place.
    expect(asking).toBeLessThanOrEqual(10);
    expect(kept).toBeGreaterThanOrEqual(2);
    expect(kept).toBeLessThan(16);

    const { unreadable } = await asked(engine);
    await engine.close();
    expect(unreadable).toEqual([]);
    expect(readKeys(s3).length).toBeLessThanOrEqual(asking + 16 - kept);
  });
});

test("a question is stopped while its objects are read as well", async () => {
  const { place } = two("reading");
  const stop = new AbortController();
  const engine = lab.engine([place], { tell: ({ objects, ofObjects }) => objects === ofObjects && stop.abort() });

  await expect(asked(engine, { ...anErrand(), cancelled: stop.signal })).rejects.toMatchObject({
    remedy: "ask-anew",
    trouble: { kind: "cancelled" },
  });
  expect((await asked(engine)).records).toBe(2);
  await engine.close();
});

describe("who asks hears", () => {
  test("what will be fetched before anything is, then every object", async () => {
    const { s3, place } = two("told");
    const heard: { readonly objects: number; readonly calls: number; readonly of: string }[] = [];
    const engine = lab.engine([place], {
      tell: ({ objects, ofObjects, ofBytes, places }) =>
        void heard.push({ objects, calls: readKeys(s3).length, of: `${ofObjects} ${ofBytes} ${places}` }),
    });
    const { reading } = await asked(engine);
    const before = heard.length;
    await asked(engine);
    await engine.close();

    const bytes = content(1, 50_001).length + content(6, 50_002).length;
    expect(heard[0]).toEqual({ objects: 0, calls: 0, of: `2 ${bytes} s3://told` });
    expect(heard.map(({ objects }) => objects)).toEqual([0, 1, 2]);
    // The second question had nothing to fetch, and nothing to tell.
    expect(heard.length).toBe(before);
    expect(await reading.estimate?.(QUERY)).toEqual({ bytes, usd: 0 });
  });
});

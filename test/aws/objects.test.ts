import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AwsClients, makeClients } from "../../src/aws/clients.ts";
import { type ObjectStore, objectsIn, readS3Place, type StoredObject } from "../../src/aws/objects.ts";
import { CREDENTIALS } from "../support/aws/loopback.ts";
import { openS3, type S3Double } from "../support/aws/s3-double.ts";

const WRITTEN = Date.UTC(2026, 10, 22, 5, 7, 30);

let s3: S3Double;
let clients: AwsClients;
let store: ObjectStore;

beforeEach(async () => {
  s3 = await openS3({ pageSize: 2, region: "eu-west-1", writtenAt: WRITTEN });
  clients = makeClients({ endpoint: s3.endpoint, credentials: CREDENTIALS });
  store = objectsIn("flow-logs", () => clients.s3("eu-west-1"));
});

afterEach(async () => {
  clients.close();
  await s3.close();
});

async function all(objects: AsyncIterable<StoredObject>): Promise<readonly StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const object of objects) found.push(object);
  return found;
}

describe("a bucket's objects", () => {
  test("are listed page by page, with what a listing tells of each", async () => {
    for (const key of ["a/1", "a/2", "a/3", "a/4", "a/5", "b/1"]) s3.put("flow-logs", key, `of ${key}`);

    const found = await all(store.list("a/"));

    expect(found.map(({ key }) => key)).toEqual(["a/1", "a/2", "a/3", "a/4", "a/5"]);
    expect(found[0]).toEqual({
      key: "a/1",
      size: 6,
      lastModified: WRITTEN / 1000,
      // printf 'of a/1' | md5sum
      etag: '"8478577ab2b6a965e7867aab6c2ee076"',
    });
    expect(s3.calls).toHaveLength(3);
  });

  test("are listed from behind a key on", async () => {
    for (const key of ["a/1", "a/2", "a/3", "a/4"]) s3.put("flow-logs", key, "");

    expect((await all(store.list("a/", { startAfter: "a/2" }))).map(({ key }) => key)).toEqual(["a/3", "a/4"]);
  });

  test("are not listed further than somebody reads", async () => {
    for (const key of ["a/1", "a/2", "a/3", "a/4", "a/5"]) s3.put("flow-logs", key, "");

    for await (const { key } of store.list("a/")) if (key === "a/1") break;

    expect(s3.calls).toHaveLength(1);
  });

  test("stand in folders", async () => {
    for (const key of ["x/1/a", "x/1/b", "x/2/a", "x/3/a", "x/file"]) s3.put("flow-logs", key, "");

    expect(await store.listFolders("x/")).toEqual(["x/1/", "x/2/", "x/3/"]);
  });

  test("may have keys that XML and URLs would change", async () => {
    const key = "a b/ü&<ö>+?%20'\"/1";
    s3.put("flow-logs", key, "odd");

    expect((await all(store.list("a b/"))).map((each) => each.key)).toEqual([key]);
    expect((await buffer(await store.read(key))).toString()).toBe("odd");
  });
});

describe("an object's content", () => {
  beforeEach(() => s3.put("flow-logs", "ten", "0123456789"));

  test("comes as a stream", async () => {
    expect((await buffer(await store.read("ten"))).toString()).toBe("0123456789");
  });

  test.each([
    { range: { from: 0, to: 4 }, bytes: "0123" },
    { range: { from: 8, to: 99 }, bytes: "89" },
    { range: { last: 3 }, bytes: "789" },
    { range: { last: 99 }, bytes: "0123456789" },
  ])("comes in part: $range", async ({ range, bytes }) => {
    expect((await store.readBytes("ten", range)).toString()).toBe(bytes);
  });

  test("may be empty, whatever part is asked for", async () => {
    s3.put("flow-logs", "none", "");

    expect(await store.readBytes("none", { from: 0, to: 4 })).toHaveLength(0);
  });

  test("ends in a failure where it breaks off", async () => {
    s3.put("flow-logs", "big", Buffer.alloc(1_000_000));
    s3.fail("truncated");

    await expect(store.read("big").then(buffer)).rejects.toMatchObject({ name: "AwsFailure", problem: "out-of-reach" });
  });

  test("comes after a moment where S3 asked for patience once", async () => {
    s3.fail("SlowDown", { times: 1 });

    expect((await buffer(await store.read("ten"))).toString()).toBe("0123456789");
    expect(s3.calls.map(({ operation }) => operation)).toEqual(["GetObject", "GetObject"]);
  });
});

describe("what S3 refuses", () => {
  beforeEach(() => s3.put("flow-logs", "one", "1"));

  test.each([
    { fault: "AccessDenied", problem: "not-permitted" },
    { fault: "NoSuchBucket", problem: "no-such-bucket" },
    { fault: "SlowDown", problem: "throttled" },
    { fault: "InternalError", problem: "out-of-reach" },
  ] as const)("when listing: $fault", async ({ fault, problem }) => {
    s3.fail(fault);

    await expect(all(store.list(""))).rejects.toMatchObject({ name: "AwsFailure", problem, action: "s3:ListBucket" });
  });

  test("when reading: an object that is gone", async () => {
    await expect(store.read("two")).rejects.toMatchObject({ problem: "no-such-object", action: "s3:GetObject" });
  });

  test("a bucket that nobody has", async () => {
    const nowhere = objectsIn("nowhere", () => clients.s3("eu-west-1"));

    await expect(nowhere.listFolders("")).rejects.toMatchObject({ problem: "no-such-bucket" });
  });

  test("nothing where the bucket only lies in another Region", async () => {
    const elsewhere = objectsIn("flow-logs", () => clients.s3("us-east-1"));

    expect((await all(elsewhere.list(""))).map(({ key }) => key)).toEqual(["one"]);
  });

  test("everything where nobody listens", async () => {
    await s3.close();

    await expect(store.listFolders("")).rejects.toMatchObject({ problem: "out-of-reach" });
  });
});

test.each([
  ["s3://flow-logs/central/vpc/", { bucket: "flow-logs", prefix: "central/vpc" }],
  ["s3://flow-logs", { bucket: "flow-logs", prefix: "" }],
  ["s3://flow-logs//", { bucket: "flow-logs", prefix: "" }],
  ["./AWSLogs", undefined],
  ["s3://", undefined],
])("%s as a place in S3", (text, place) => {
  expect(readS3Place(text)).toEqual(place);
});

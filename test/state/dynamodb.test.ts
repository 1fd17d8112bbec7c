import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeDynamoStore } from "../../src/state/dynamodb.ts";
import { STATE_TABLE } from "../../src/state/dynamodb-table.ts";
import { type Draft, StoreFailure } from "../../src/state/store.ts";
import { type DynamoDouble, type DynamoFault, openDynamo } from "../support/aws/dynamo.ts";
import { openLoopback } from "../support/aws/loopback.ts";

const NOW = 1_795_320_000;
const CANARY = "canary-of-the-value";

let dynamo: DynamoDouble;
let drafts = 0;
let draft: Draft;

beforeAll(async () => {
  dynamo = await openDynamo();
});

afterAll(() => dynamo.close());

beforeEach(() => {
  drafts += 1;
  draft = { collection: "jobs", id: `${drafts}`, value: CANARY, version: 0, expires: NOW + 60 };
});

const error = (status: number, type: string): DynamoFault => ({
  kind: "error",
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: `cannot store ${CANARY}` }),
});

/** With how many faults a call fails: what breaks the connection is tried a second time. */
const FAULTS: readonly (readonly [string, DynamoFault, number])[] = [
  ["breaks the connection before anything is done", { kind: "refused" }, 2],
  ["breaks the connection after everything is done", { kind: "lost" }, 2],
  ["is ill", error(500, "InternalServerError"), 1],
  ["is throttled", error(400, "ProvisionedThroughputExceededException"), 1],
  ["answers with a page of a proxy", { kind: "error", status: 502, body: `<html>${CANARY}</html>` }, 1],
  ["answers with half of the truth", { kind: "garbled", body: `{"Item": {"v": {"S": "${CANARY}` }, 1],
  ["answers with something else", { kind: "garbled", body: "[]" }, 1],
];

describe("a store in a DynamoDB that", () => {
  test.each(FAULTS)("%s says so without a word of the content", async (_, fault, times) => {
    const store = makeDynamoStore(dynamo.settings);
    dynamo.fail(fault, times);

    const failure: unknown = await store.put(draft, NOW).catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(StoreFailure);
    expect(inspect(failure, { depth: 9 })).not.toContain(CANARY);
  });

  test.each(FAULTS)("%s has it as soon as it is written again", async (_, fault, times) => {
    const store = makeDynamoStore(dynamo.settings);
    dynamo.fail(fault, times);
    await store.put(draft, NOW).catch(() => undefined);

    expect(await store.put(draft, NOW)).toEqual({ ok: true, version: 1 });
    expect(await store.get("jobs", draft.id, NOW)).toEqual({ ...draft, version: 1 });
  });

  test("never answers is given up when its time is over", async () => {
    const silent = await openLoopback(() => undefined);
    const store = makeDynamoStore({ ...dynamo.settings, endpoint: silent.endpoint, patience: 20 });

    await expect(store.put(draft, NOW)).rejects.toMatchObject({
      name: "StoreFailure",
      cause: { code: "unreachable", cause: { name: "TimeoutError" } },
    });
    await silent.close();
  });

  test.each([{ kind: "refused" }, { kind: "lost" }] as const)(
    "breaks one connection ($kind) is not even noticed",
    async (fault) => {
      const store = makeDynamoStore(dynamo.settings);
      const before = dynamo.calls.length;
      dynamo.fail(fault, 1);

      expect(await store.put(draft, NOW)).toEqual({ ok: true, version: 1 });
      expect(dynamo.calls.slice(before).map(({ operation }) => operation)).toEqual(["PutItem", "PutItem"]);
    },
  );

  test("lost the answer to a write keeps everybody else from it", async () => {
    const store = makeDynamoStore(dynamo.settings);
    dynamo.fail({ kind: "lost" }, 2);
    await store.put(draft, NOW).catch(() => undefined);

    expect(await store.put({ ...draft, value: "of somebody else" }, NOW)).toEqual({ ok: false });
    expect(await store.put({ ...draft, value: "next", version: 1 }, NOW)).toEqual({ ok: true, version: 2 });
    expect(await store.put(draft, NOW)).toEqual({ ok: false });
  });

  test.each([
    ["no item", { Item: { pk: { S: "jobs" }, sk: { S: "1" }, v: { S: CANARY } } }],
    [
      "an item of another kind",
      { Item: { pk: { S: "jobs" }, sk: { S: "1" }, v: { N: "1" }, n: { N: "1" }, ttl: { N: "9" } } },
    ],
    ["an item that is due on some day", { Item: item({ due: { S: CANARY } }) }],
    ["an item with half a version", { Item: item({ n: { N: "1.5" } }) }],
  ])("gives %s gave nothing", async (_, body) => {
    const store = makeDynamoStore(dynamo.settings);
    dynamo.fail({ kind: "garbled", body: JSON.stringify(body) }, 1);

    const failure: unknown = await store.get("jobs", "1", NOW).catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(StoreFailure);
    expect(inspect(failure, { depth: 9 })).not.toContain(CANARY);
  });

  test.each([
    ["no page", {}],
    ["a page of nobody knows what", { Items: ["?"] }],
  ])("gives %s listed nothing", async (_, body) => {
    const store = makeDynamoStore(dynamo.settings);
    dynamo.fail({ kind: "garbled", body: JSON.stringify(body) }, 2);

    await expect(store.list("jobs", 1, NOW)).rejects.toBeInstanceOf(StoreFailure);
    await expect(store.due(NOW, 1)).rejects.toBeInstanceOf(StoreFailure);
  });

  test("has an index that lags behind tells only what is still due", async () => {
    const store = makeDynamoStore(dynamo.settings);
    await store.put({ ...draft, id: "open", due: NOW }, NOW);
    await store.put({ ...draft, id: "put-off", due: NOW + 30 }, NOW);
    await store.put({ ...draft, id: "done" }, NOW);
    const lagging = ["open", "put-off", "done", "gone"].map((id) => ({ pk: { S: "jobs" }, sk: { S: id } }));
    dynamo.fail({ kind: "garbled", body: JSON.stringify({ Items: lagging }) }, 1);

    expect((await store.due(NOW, 9)).map(({ id }) => id)).toEqual(["open"]);
  });

  test("keeps copies is never asked one that may be behind, but for what is due", async () => {
    const store = makeDynamoStore(dynamo.settings);
    await store.put({ ...draft, due: 1 }, NOW);
    const before = dynamo.calls.length;

    await store.get("jobs", draft.id, NOW);
    await store.list("jobs", 1, NOW);
    await store.due(1, 1);

    const asked = dynamo.calls.slice(before).map(({ operation, input }) => [operation, input["ConsistentRead"]]);
    expect(asked).toEqual([
      ["GetItem", true],
      ["Query", true],
      ["Query", undefined],
      ["GetItem", true],
    ]);
  });

  test("lends its keys for a while is asked with those of the moment", async () => {
    let lent = 0;
    const store = makeDynamoStore({
      ...dynamo.settings,
      credentials: async () => {
        lent += 1;
        return { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: `${lent}` };
      },
    });

    await store.get("jobs", "1", NOW);
    await store.get("jobs", "1", NOW);

    expect(lent).toBe(2);
  });
});

test("what is expired is deleted by the attribute that holds when", async () => {
  expect(STATE_TABLE.timeToLive).toEqual({ AttributeName: "ttl", Enabled: true });
});

/** An item as DynamoDB gives it, changed. */
function item(change: object): object {
  return { pk: { S: "jobs" }, sk: { S: "1" }, v: { S: CANARY }, n: { N: "1" }, ttl: { N: `${NOW + 9}` }, ...change };
}

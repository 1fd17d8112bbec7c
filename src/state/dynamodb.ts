import type { Instant } from "../time/instant.ts";
import { draftAttributes, keyAttributes, number, OPEN, readItem, readKey, text } from "./dynamodb-item.ts";
import { checkDraft } from "./item.ts";
import { type AwsAccess, CallFailure, type Fields, patienceOf, signedCall } from "./signed-call.ts";
import { type Draft, type Item, type Put, type Store, StoreFailure } from "./store.ts";

/** Where the table is; it looks as `STATE_TABLE` says. */
export interface DynamoSettings extends AwsAccess {
  readonly table: string;
}

/** Remembers in DynamoDB. Needs the right to GetItem, PutItem, DeleteItem and Query on the table, to Query on its index. */
export function makeDynamoStore(settings: DynamoSettings): Store {
  const begin = <Result>(run: (call: Call) => Promise<Result>) => attempt(() => run(makeCall(settings)));
  return {
    get: (collection, id, now) => begin((call) => get(call, { collection, id, now })),
    put: async (draft, now) => {
      checkDraft(draft);
      return begin((call) => put(call, draft, now));
    },
    remove: (collection, id) =>
      begin(async (call) => {
        await call("DeleteItem", { Key: keyAttributes({ collection, id }) });
      }),
    list: (collection, limit, now) => begin((call) => list(call, { collection, limit, now })),
    due: (until, limit) => begin((call) => due(call, until, limit)),
    close: async () => undefined,
  };
}

type Call = (operation: string, input: object) => Promise<Fields>;

/** Calls that have the time of one call together. */
function makeCall({ table, ...access }: DynamoSettings): Call {
  const signal = patienceOf(access);
  return (operation, input) =>
    signedCall(
      access,
      {
        service: "dynamodb",
        target: `DynamoDB_20120810.${operation}`,
        version: "1.0",
        input: { TableName: table, ...input },
      },
      signal,
    );
}

async function attempt<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw new StoreFailure(error);
  }
}

interface Wanted {
  readonly collection: string;
  readonly id: string;
  readonly now: Instant;
}

async function get(call: Call, { now, ...key }: Wanted): Promise<Item | undefined> {
  const { Item: found } = await call("GetItem", { Key: keyAttributes(key), ConsistentRead: true });
  if (found === undefined) return undefined;
  const item = readItem(found);
  // DynamoDB deletes what is expired within days.
  return item.expires > now ? item : undefined;
}

/** Each allows the very same to be written again: an earlier write of ours whose answer was lost. */
const MAY_CREATE = "attribute_not_exists(pk) OR #ttl <= :now OR (n = :next AND v = :value)";
const MAY_REPLACE = "#ttl > :now AND (n = :known OR (n = :next AND v = :value))";

async function put(call: Call, draft: Draft, now: Instant): Promise<Put> {
  const version = draft.version + 1;
  const isNew = draft.version === 0;
  try {
    await call("PutItem", {
      Item: draftAttributes(draft),
      ConditionExpression: isNew ? MAY_CREATE : MAY_REPLACE,
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: {
        ":now": number(now),
        ":next": number(version),
        ":value": text(draft.value),
        ...(!isNew && { ":known": number(draft.version) }),
      },
    });
    return { ok: true, version };
  } catch (error) {
    if (error instanceof CallFailure && error.code === "ConditionalCheckFailedException") return { ok: false };
    throw error;
  }
}

interface Listing {
  readonly collection: string;
  readonly limit: number;
  readonly now: Instant;
}

async function list(call: Call, { collection, limit, now }: Listing): Promise<readonly Item[]> {
  const found = await query(call, limit, {
    KeyConditionExpression: "pk = :pk",
    FilterExpression: "#ttl > :now",
    ExpressionAttributeNames: { "#ttl": "ttl" },
    ExpressionAttributeValues: { ":pk": text(collection), ":now": number(now) },
    ScanIndexForward: false,
    ConsistentRead: true,
  });
  return found.map(readItem);
}

/** The index lags behind and holds keys only, so each item is looked at again. */
async function due(call: Call, until: Instant, limit: number): Promise<readonly Item[]> {
  const found = await query(call, limit, {
    IndexName: "due",
    KeyConditionExpression: "#open = :open AND due <= :until",
    FilterExpression: "#ttl > :until",
    ExpressionAttributeNames: { "#open": "open", "#ttl": "ttl" },
    ExpressionAttributeValues: { ":open": OPEN, ":until": number(until) },
  });
  const items = await Promise.all(found.map((entry) => get(call, { ...readKey(entry), now: until })));
  return items.flatMap((item) => (item?.due !== undefined && item.due <= until ? [item] : []));
}

/** Pages on until there is enough: DynamoDB counts what is filtered out towards the limit of a page. */
async function query(call: Call, limit: number, input: object): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let start: unknown;
  do {
    const page = await call("Query", {
      ...input,
      Limit: limit,
      ...(start !== undefined && { ExclusiveStartKey: start }),
    });
    if (!Array.isArray(page["Items"])) throw new Error("what the store gave is no page");
    found.push(...page["Items"]);
    start = page["LastEvaluatedKey"];
  } while (start !== undefined && found.length < limit);
  return found.slice(0, limit);
}

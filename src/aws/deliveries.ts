import type { KeyScheme } from "../sources/key-layout.ts";
import type { ObjectStore, StoredObject } from "./objects.ts";

/** What the folders of a bucket tell about the flow logs of one account and Region. */
export interface Delivery extends KeyScheme {
  readonly account: string;
  readonly region: string;
  /** Prefix of the newest day or hour that has a folder. */
  readonly newest: string;
  /** `YYYY-MM-DD` of the oldest. */
  readonly since: string;
}

/** A folder below `AWSLogs` with its last step read. */
interface Step {
  readonly folder: string;
  readonly value: string;
}

const ACCOUNT = /\/(?:aws-account-id=)?(?<value>\d{12})\/$/;
const SERVICE = /\/(?:(?:aws-)?service=)?(?<value>vpcflowlogs)\/$/;
const REGION = /\/(?:aws-region=)?(?<value>[a-z]{2,8}(?:-[a-z]+)+-\d{1,2})\/$/;

/**
 * Everything that is delivered below a prefix (`""` or with a slash at its end), by account and Region. It costs some
 * listings for each of them and reads no object; may throw `AwsFailure`.
 */
export async function findDeliveries(store: ObjectStore, prefix: string): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const account of await steps(store, `${prefix}AWSLogs/`, ACCOUNT)) {
    for (const service of await steps(store, account.folder, SERVICE)) {
      const regions = await steps(store, service.folder, REGION);
      const found = await Promise.all(regions.map((region) => deliveryOf(store, account.value, region)));
      deliveries.push(...found.filter((delivery) => delivery !== undefined));
    }
  }
  return deliveries;
}

async function steps(store: ObjectStore, folder: string, pattern: RegExp): Promise<readonly Step[]> {
  return (await store.listFolders(folder)).flatMap((below) => {
    const value = pattern.exec(below)?.groups?.["value"];
    return value === undefined ? [] : [{ folder: below, value }];
  });
}

/** `2026/11/22/`, `2026/11/22/05/`, `year=2026/month=11/day=22/`, `…/hour=05/`. */
const TIME =
  /\/(?<hive>year=)?(?<year>\d{4})\/(?:month=)?(?<month>\d\d)\/(?:day=)?(?<day>\d\d)\/(?<hour>(?:hour=)?\d\d\/)?$/;

/** `undefined` where no folder below stands for a day. */
async function deliveryOf(store: ObjectStore, account: string, region: Step): Promise<Delivery | undefined> {
  const [newest, oldest] = await Promise.all([
    descend(store, region.folder, (folders) => folders.at(-1)),
    descend(store, region.folder, ([first]) => first),
  ]);
  const { hive, hour } = TIME.exec(newest)?.groups ?? {};
  const { year, month, day } = TIME.exec(oldest)?.groups ?? {};
  if (day === undefined || !TIME.test(newest)) return undefined;
  const [daily, hourly] = hive === undefined ? (["daily", "hourly"] as const) : (["hive", "hive-hourly"] as const);
  return {
    account,
    region: region.value,
    layout: hour === undefined ? daily : hourly,
    serviceKey: newest.includes("/service=") ? "service" : "aws-service",
    newest,
    since: `${year}-${month}-${day}`,
  };
}

/** Goes down into one folder of each level as long as there is any. Digits of equal length sort like their numbers. */
async function descend(
  store: ObjectStore,
  folder: string,
  choose: (folders: readonly string[]) => string | undefined,
): Promise<string> {
  const below = choose(await store.listFolders(folder));
  return below === undefined ? folder : await descend(store, below, choose);
}

/**
 * One object of each flow log in a folder. Names begin with account, Region and flow log, so behind the first object of
 * one stands, past everything else of it, the first of the next: one listing for each.
 */
export async function sampleObjects(
  store: ObjectStore,
  folder: string,
  flowLogOf: (key: string) => string | undefined,
): Promise<readonly StoredObject[]> {
  const samples: StoredObject[] = [];
  let startAfter = "";
  for (;;) {
    const next = await firstOf(store.list(folder, { startAfter }), ({ key }) => flowLogOf(key) !== undefined);
    const flowLog = next && flowLogOf(next.key);
    if (next === undefined || flowLog === undefined) return samples;
    samples.push(next);
    // `~` sorts behind every character of a name.
    startAfter = `${next.key.slice(0, next.key.indexOf(flowLog) + flowLog.length)}_~`;
  }
}

async function firstOf(
  objects: AsyncIterable<StoredObject>,
  fits: (object: StoredObject) => boolean,
): Promise<StoredObject | undefined> {
  for await (const object of objects) if (fits(object)) return object;
  return undefined;
}

import type { ObjectStore } from "../../aws/objects.ts";
import { folderPath, timePath } from "../../sources/key-layout.ts";
import type { ObjectKey } from "../../sources/source.ts";
import type { Instant } from "../../time/instant.ts";
import { mapAtOnce } from "../at-once.ts";
import type { Writer } from "./tables/paths.ts";
import type { Table } from "./tables/table.ts";

/** Where the objects of a table lie: the prefix above `AWSLogs`, with a slash at its end where there is one. */
export interface StoredPlace {
  readonly store: ObjectStore;
  readonly prefix: string;
}

/** When deliveries began and how far they have come, as remembered for a while. */
export interface EdgeMemory {
  /** Times in the names of the objects in the first and in the last folder of accounts and Regions; may throw `AwsFailure`. */
  find(place: StoredPlace, table: Table): Promise<readonly Instant[]>;
}

/** Listings under way at a time: S3 answers each in some ten milliseconds, and there may be hundreds. */
export const LISTINGS_AT_ONCE = 16;
/** Accounts and Regions that are looked at; they stand for the others, which deliver just as well. */
const MOST_OWNERS = 24;
/** Milliseconds that a first folder is believed to stay the first, and a last one the last. */
const BELIEVED = { first: 6 * 3_600_000, last: 60_000 } as const;

type Side = keyof typeof BELIEVED;

interface Edge {
  readonly owner: Pick<Writer, "account" | "region">;
  readonly side: Side;
}

/** A memory that lasts as long as the process. `stopwatch`: milliseconds that only ever grow. */
export function rememberEdges(stopwatch: () => number): EdgeMemory {
  const known = new Map<string, { readonly at: number; readonly times: readonly Instant[] }>();
  const look = async (edge: Edge, place: StoredPlace, table: Table) => {
    const name = JSON.stringify([table.location, table.layout, table.encoding, table.flowLogs, edge]);
    const before = known.get(name);
    if (before !== undefined && stopwatch() - before.at < BELIEVED[edge.side]) return before.times;
    const times = await timesAt(edge, place, table);
    // Where nothing was delivered yet, the first object may come any moment.
    if (times.length > 0) known.set(name, { at: stopwatch(), times });
    return times;
  };
  return {
    async find(place, table) {
      const owners = table.accounts.flatMap((account) => table.regions.map((region) => ({ account, region })));
      const edges = owners.slice(0, MOST_OWNERS).flatMap((owner): readonly Edge[] => [
        { owner, side: "first" },
        { owner, side: "last" },
      ]);
      return (await mapAtOnce(LISTINGS_AT_ONCE, edges, (edge) => look(edge, place, table))).flat();
    },
  };
}

/** What the name of an object tells, if the table is meant to read it. */
export function ownKey({ source, flowLogs, encoding }: Table, path: string): ObjectKey | undefined {
  const key = source.readKey(path);
  if (key === undefined || key.encoding !== encoding) return undefined;
  return (flowLogs?.includes(key.flowLog) ?? true) ? key : undefined;
}

/** From the folder of an account and Region down: years, months, days, and hours where there are any. */
async function timesAt(
  { owner, side }: Edge,
  { store, prefix }: StoredPlace,
  table: Table,
): Promise<readonly Instant[]> {
  const anyDay = folderPath({ ...owner, at: table.since }, table);
  let path = `${prefix}${anyDay.slice(0, -`${timePath(table.layout, table.since)}/`.length)}`;
  for (;;) {
    const folder = (await store.listFolders(path)).at(side === "first" ? 0 : -1);
    if (folder === undefined) return await timesBelow(path, store, table);
    path = folder;
  }
}

async function timesBelow(prefix: string, store: ObjectStore, table: Table): Promise<readonly Instant[]> {
  const times: Instant[] = [];
  for await (const { key } of store.list(prefix)) {
    const own = ownKey(table, key);
    if (own !== undefined) times.push(own.from);
  }
  // Keys come in the order of account, Region and flow log before that of time.
  times.sort((a, b) => a - b);
  return [...times.slice(0, 1), ...times.slice(1).slice(-1)];
}

import { AwsFailure } from "../../aws/failure.ts";
import { readS3Place } from "../../aws/objects.ts";
import { columnsRead } from "../../query/columns-read.ts";
import type { Query } from "../../query/nodes.ts";
import { observerColumns } from "../canonical.ts";
import type { Estimate } from "../engine.ts";
import type { Chunk, FooterMemory } from "./footers.ts";
import type { Listing, Stores } from "./listing.ts";
import { priceOf } from "./price.ts";
import { bytesRead } from "./ranges.ts";
import { columnsOf } from "./tables/columns.ts";
import type { Table } from "./tables/table.ts";
import type { Weight } from "./weight.ts";

/** What an estimate goes by. */
export interface Scales {
  readonly tables: readonly Table[];
  readonly listing: Listing;
  readonly stores: Stores;
  readonly footers: FooterMemory;
  /** Dollars for a terabyte. */
  readonly usdPerTb: number;
}

/**
 * What statements will read together: of text every object that they open, of Parquet the columns that they name, once
 * for each time they read the records. More than is read where whole row groups can be passed over. `undefined` where an
 * object's footer may not be read.
 */
export async function estimate(queries: readonly Query[], scales: Scales): Promise<Estimate | undefined> {
  // Nothing is started then.
  if (scales.listing.tables.every(({ objects }) => objects === 0)) return { bytes: 0, usd: 0 };
  try {
    const bytes = await Promise.all(queries.map((query) => bytesOf(query, scales)));
    const usd = bytes.map((each) => priceOf(each, scales.usdPerTb));
    return { bytes: sum(bytes), usd: sum(usd) };
  } catch (error) {
    // Nobody needs an estimate so much that the question should fail for want of it.
    if (error instanceof AwsFailure) return undefined;
    throw error;
  }
}

async function bytesOf({ scan }: Query, { tables, listing, stores, footers }: Scales): Promise<number> {
  const legs = columnsRead(scan);
  const parts = tables.map(async (table, place) => {
    const { bytes, whole, example } = listing.tables[place]?.opened ?? NOTHING;
    if (example === undefined) return legs.length * whole;
    const { bucket = "" } = readS3Place(table.location) ?? {};
    const chunks = await footers.read(stores(bucket), example);
    const shares = legs.map((leg) => shareOf(leg, { table, size: example.size, ...(chunks && { chunks }) }));
    return Math.round(legs.length * whole + sum(shares) * (bytes - whole));
  });
  return sum(await Promise.all(parts));
}

const NOTHING: Weight = { bytes: 0, whole: 0 };

interface Columnar {
  readonly table: Table;
  /** Absent where its footer made no sense: then all of it counts. */
  readonly chunks?: readonly Chunk[];
  /** Of the object, in bytes. */
  readonly size: number;
}

/** Which part of an object has to be read for some canonical columns. */
function shareOf(leg: ReadonlySet<string>, { table, chunks, size }: Columnar): number {
  return chunks === undefined ? 1 : bytesRead(chunksOf(leg, table, chunks)) / size;
}

/** The chunks that hold canonical columns of a table, or what they are made from; columns that are not there have none. */
export function chunksOf(leg: ReadonlySet<string>, table: Table, chunks: readonly Chunk[]): readonly Chunk[] {
  const names = new Set(columnsOf(table).map(({ name }) => name));
  const needed = new Set([...leg].flatMap((name) => (name === "observer" ? observerColumns(names) : [name])));
  return chunks.filter(({ column }) => needed.has(column));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

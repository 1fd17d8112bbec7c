import type { AwsClients } from "../../aws/clients.ts";
import { AwsFailure } from "../../aws/failure.ts";
import type { Query } from "../../query/nodes.ts";
import { isWithin, type Window } from "../../time/window.ts";
import { failureOfAws } from "../aws-failure.ts";
import type { Engine, Errand, LogSettings, Outcome, Reading } from "../engine.ts";
import { type Api, makeApi, type Place } from "./api.ts";
import { type EdgeMemory, rememberEdges } from "./edges.ts";
import { estimate } from "./estimate.ts";
import { type Desk, execute, stopAll } from "./execution.ts";
import { type FolderMemory, rememberFolders } from "./folder-memory.ts";
import { type FooterMemory, rememberFooters } from "./footers.ts";
import { type Library, type Listing, listObjects, type Stores } from "./listing.ts";
import type { Pace } from "./patience.ts";
import { priceOf } from "./price.ts";
import { readRows } from "./results.ts";
import { statementOf } from "./statement.ts";
import { coveredBy } from "./tables/partitions.ts";
import type { TableReading } from "./tables/relation.ts";
import type { Table } from "./tables/table.ts";
import { nameOf, tokenOf } from "./token.ts";

/** What the engine is told. */
export interface Settings extends Place {
  /** At least one; made when first needed where that takes asking AWS. */
  readonly tables: readonly Table[] | (() => Promise<readonly Table[]>);
  readonly region: string;
  readonly clients: Pick<AwsClients, "athena" | "close">;
  /** The buckets of the tables; nothing is listed where absent. */
  readonly objects?: Stores;
  /** Dollars for a terabyte read. */
  readonly usdPerTb: number;
  /** Milliseconds that only ever grow. */
  readonly stopwatch: () => number;
  readonly sleep: Pace["sleep"];
  readonly random: Pace["random"];
}

/** Amazon Athena over the buckets where flow logs are delivered. */
export function athena(settings: Settings): Engine {
  const memory = {
    folders: rememberFolders(settings.stopwatch),
    edges: rememberEdges(settings.stopwatch),
    footers: rememberFooters(),
  };
  let made: Promise<readonly Table[]> | undefined;
  const tables = async () => {
    if (typeof settings.tables !== "function") return settings.tables;
    made ??= settings.tables().catch((error: unknown) => {
      // The next question tries again.
      made = undefined;
      throw error instanceof AwsFailure ? failureOfAws(error) : error;
    });
    return await made;
  };
  return {
    name: "athena",
    open: async (window, errand) =>
      await openReading(window, errand, { ...settings, ...memory, tables: await tables() }),
    abandon: async (errand) => {
      const pace = paceOf(settings, {});
      await stopAll({ api: apiOf(settings, pace), errand, pace });
    },
    close: async () => settings.clients.close(),
  };
}

/** The settings, with what is known by now. */
type Known = Settings & {
  readonly tables: readonly Table[];
  readonly folders: FolderMemory;
  readonly edges: EdgeMemory;
  readonly footers: FooterMemory;
};

async function openReading(window: Window, errand: Errand, settings: Known): Promise<Reading> {
  const { tables, objects: stores } = settings;
  const { listing, missing } = await listedOnce(window, errand, settings);
  const within = coveredBy(tables);
  return {
    layout: tables.every(({ encoding }) => encoding === "parquet") ? "columns" : "text",
    places: placesOf(tables),
    missing,
    closed: [],
    logs: settingsIn(tables),
    ...(listing && { objects: listing.tables.reduce((sum, { objects }) => sum + objects, 0) }),
    ...(listing?.oldest !== undefined && { oldestObject: listing.oldest }),
    ...(listing?.newest !== undefined && { newestObject: listing.newest }),
    ...(within && !isWithin(window, within) && { within }),
    ...(listing && stores && { estimate: (...queries) => estimate(queries, { ...settings, stores, listing }) }),
    run: (query) => run(query, { window, errand, settings, ...(listing && { listing }) }),
  };
}

interface Listed {
  /** Absent where nobody may list. */
  readonly listing?: Listing;
  /** Places whose bucket does not exist. */
  readonly missing: readonly string[];
}

/**
 * Lists once for a question: whoever takes it up goes by what was listed first, because the statement that was started
 * did, and objects that came later are not in its answer.
 */
async function listedOnce(window: Window, { ledger, now }: Errand, settings: Known): Promise<Listed> {
  const { tables, objects: stores, folders, edges } = settings;
  if (stores === undefined) return { missing: [] };
  const key = `listing-${window.from}-${window.to}`;
  const known = await ledger.recall(key);
  // We wrote it ourselves.
  if (known !== undefined) return JSON.parse(known);
  const listed = await list(tables, window, { stores, folders, edges, ...(now !== undefined && { now }) });
  await ledger.note(key, JSON.stringify(listed));
  return listed;
}

async function list(tables: readonly Table[], window: Window, library: Library): Promise<Listed> {
  try {
    return { listing: await listObjects(tables, window, library), missing: [] };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    if (error.problem === "no-such-bucket") return { missing: placesOf(tables) };
    // Athena reads with other permissions than a listing needs, and on other ways.
    if (error.problem === "not-permitted" || error.problem === "out-of-reach") return { missing: [] };
    throw failureOfAws(error);
  }
}

/** Of a source with several tables nothing is told: each may be set up in its own way. */
function settingsIn(tables: readonly Table[]): ReadonlyMap<number, LogSettings> {
  const alone = [...Map.groupBy(tables, ({ log }) => log).values()].filter(({ length }) => length === 1);
  return new Map(
    alone
      .flat()
      .map(({ log, trafficType, aggregationSeconds }) => [
        log,
        { ...(trafficType && { trafficType }), ...(aggregationSeconds && { aggregationSeconds }) },
      ]),
  );
}

function placesOf(tables: readonly Table[]): readonly string[] {
  return [...new Set(tables.map(({ location }) => location))];
}

/** A reading that was opened. */
interface Opened {
  readonly window: Window;
  readonly errand: Errand;
  readonly settings: Known;
  readonly listing?: Listing;
}

async function run(query: Query, opened: Opened): Promise<Outcome> {
  const { errand, settings } = opened;
  const { stopwatch, usdPerTb } = settings;
  const begin = stopwatch();
  const readings = readingsOf(opened);
  if (readings.length === 0) return NOTHING_DELIVERED;
  const desk = deskOf(settings, errand);
  const statement = statementOf(query, readings, opened.window);
  const order = {
    name: nameOf(query),
    statement,
    token: (attempt: number) => tokenOf({ ...placeOf(settings), scope: errand.scope, statement, attempt }),
  };
  const { execution, bytes } = await execute(order, desk);
  const rows = await readRows(desk.api, execution);
  const cost = {
    engine: "athena",
    statement: `-- Query execution ${execution}\n${statement}`,
    bytesScanned: bytes,
    ms: stopwatch() - begin,
    usd: priceOf(bytes, usdPerTb),
  };
  return { rows, unreadable: [], cost };
}

/** The tables, but for those that hold no object of the window: a statement would open whole folders to find that out. */
function readingsOf({ settings: { tables }, listing }: Opened): readonly TableReading[] {
  if (listing === undefined) return tables.map((table) => ({ table }));
  return tables.flatMap((table, place) => {
    const { writers = [] } = listing.tables[place] ?? {};
    return writers.length === 0 ? [] : [{ table, writers }];
  });
}

/** What there is to say where no object was delivered, without asking Athena. */
const NOTHING_DELIVERED: Outcome = {
  rows: [],
  unreadable: [],
  cost: { engine: "athena", statement: "-- No object of this time has been delivered", bytesScanned: 0, ms: 0, usd: 0 },
};

function deskOf(settings: Settings, errand: Errand): Desk {
  const pace = paceOf(settings, errand);
  return { api: apiOf(settings, pace), errand, pace };
}

function paceOf({ sleep, random }: Settings, { cancelled, leaving }: Pick<Errand, "cancelled" | "leaving">): Pace {
  const signals = [cancelled, leaving].filter((signal) => signal !== undefined);
  return { sleep, random, ...(signals.length > 0 && { hurry: AbortSignal.any(signals) }) };
}

function apiOf({ clients, region, ...settings }: Settings, pace: Pace): Api {
  return makeApi(() => clients.athena(region), placeOf(settings), pace);
}

function placeOf({ database, workgroup, output }: Place): Place {
  return { database, workgroup, ...(output !== undefined && { output }) };
}

import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import type { Services } from "../../ask.ts";
import { type AwsClients, makeClients } from "../../aws/clients.ts";
import { readS3Place } from "../../aws/objects.ts";
import { type Config, type ConfigMistake, DEFAULT_CONFIG, readConfig } from "../../config.ts";
import type { Engine } from "../../engines/engine.ts";
import { ENGINES } from "../../engines/index.ts";
import { type AddressBook, type Entry, makeAddressBook } from "../../names/address-book.ts";
import { type KnownInterface, makeOwnerMemory } from "../../names/known-interfaces.ts";
import { readCidr } from "../../net/cidr.ts";
import { readIp } from "../../net/ip.ts";
import { SOURCES } from "../../sources/index.ts";
import type { Format, ObjectKey } from "../../sources/source.ts";
import { RULES } from "../../verdict/rules/index.ts";
import { athenaIn } from "./athena.ts";
import { type BucketSettings, bucketIn } from "./bucket.ts";
import { registryIn } from "./registry.ts";

/** Everything the line needs but the moment. */
export type Workbench = Omit<Services, "now" | "records"> & { readonly book: AddressBook };

/** What a workbench is made from. */
export interface Materials {
  readonly config: Config;
  /** Files and folders; the configured places where nobody named any. */
  readonly paths: readonly string[];
  readonly format?: Format;
  readonly language: string;
  readonly stopwatch: () => number;
  /** Hears how far objects that are fetched from S3 have come. */
  readonly tell?: BucketSettings["tell"];
}

export type ConfigFile =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly path: string; readonly mistakes: readonly ConfigMistake[] };

/** Reads the configuration file, or takes the defaults where nobody named one. */
export async function loadConfig(path: string | undefined): Promise<ConfigFile> {
  if (path === undefined) return { ok: true, config: DEFAULT_CONFIG };
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    const mistake = { path: "", problem: "the file cannot be read", example: "--config flow-witness.yaml" };
    return { ok: false, path, mistakes: [mistake] };
  }
  const reading = readConfig(text);
  return reading.ok ? reading : { ok: false, path, mistakes: reading.mistakes };
}

/** Joins an engine, the rules, the address book and what the configuration knows. */
export function makeWorkbench(materials: Materials): Workbench {
  const { config, language, stopwatch } = materials;
  const book = makeAddressBook(config.addressBook.map(entryOf));
  const intervals = config.sources.flatMap(({ aggregationSeconds }) => aggregationSeconds ?? LONGEST_INTERVAL);
  const clients = makeClients();
  const registry = registryIn(config, clients, usesAthena(materials) ? "ec2" : "logs");
  return {
    book,
    ...(registry && { registry }),
    engine: usesAthena(materials) ? athenaIn(config, clients, stopwatch) : embedded(materials, clients),
    rules: RULES,
    surroundings: {
      book,
      interfaces: config.interfaces.map(knownInterface),
      networks: config.networks.flatMap(({ cidrs }) => cidrs.flatMap((cidr) => readCidr(cidr) ?? [])),
      aggregationSeconds: intervals.length > 0 ? Math.max(...intervals) : LONGEST_INTERVAL,
      source: SOURCES.vpc,
      nameOf: (entry) => nameIn(language, entry),
    },
    logs: config.sources.map(({ accounts, trafficType, aggregationSeconds }) => ({
      ...(accounts && { accounts }),
      ...(trafficType && { trafficType }),
      ...(aggregationSeconds && { aggregationSeconds }),
    })),
    owners: makeOwnerMemory(),
    recordKinds: Object.values(SOURCES),
    longestWindow: config.limits.longestWindowHours * 3600,
    ...budgetIn(config),
  };
}

/** Files and folders that somebody names are read here. */
function usesAthena({ config, paths }: Pick<Materials, "config" | "paths">): boolean {
  return config.engine.name === "athena" && paths.length === 0;
}

function embedded({ config, paths, format, stopwatch, tell }: Materials, clients: AwsClients): Engine {
  return ENGINES.duckdb({
    paths: paths.length > 0 ? paths : config.sources.flatMap(({ where }) => where ?? []),
    bucket: bucketIn(config, clients, tell),
    source: SOURCES.vpc,
    ...formatIn(config, format),
    memoryMiB: config.engine.memoryMiB,
    stopwatch,
    labelOf: (object) => findLog(config, object),
  });
}

function budgetIn({ limits: { bytesPerQuestion } }: Config): Pick<Services, "bytesPerQuestion"> {
  return bytesPerQuestion === undefined ? {} : { bytesPerQuestion };
}

/** The fields of text without a header: named for this call, else in the configuration. */
function formatIn({ sources }: Config, format: Format | undefined): { readonly format?: Format } {
  const [named] = [format, ...sources.map((source) => SOURCES[source.kind].readFormat(source.format))].filter(
    (candidate) => candidate !== undefined,
  );
  return named === undefined ? {} : { format: named };
}

/** The configured source an object belongs to: by flow log, else by place, account and region. */
function findLog(
  { sources }: Config,
  { path, key }: { readonly path: string; readonly key?: ObjectKey },
): number | undefined {
  const fits = ({ where, accounts, regions, flowLogs }: Config["sources"][number]) =>
    (where === undefined || isWithin(path, where)) &&
    (key === undefined ||
      ((accounts?.includes(key.account) ?? true) &&
        (regions?.includes(key.region) ?? true) &&
        (flowLogs?.includes(key.flowLog) ?? true)));
  const place = sources.findIndex(fits);
  return place < 0 ? undefined : place;
}

function isWithin(path: string, folder: string): boolean {
  const [object, place] = [readS3Place(path), readS3Place(folder)];
  if (object !== undefined && place !== undefined) {
    const isBelow = place.prefix === "" || `${object.prefix}/`.startsWith(`${place.prefix}/`);
    return object.bucket === place.bucket && isBelow;
  }
  if (object !== undefined || place !== undefined) return false;
  const steps = relative(resolve(folder), resolve(path));
  return !steps.startsWith("..") && !isAbsolute(steps);
}

/** Seconds: AWS's default aggregation interval, and its longest. */
const LONGEST_INTERVAL = 600;

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;

/** Japanese readers know an entry by its Japanese name, all others by its key. */
function nameIn(language: string, { key, names }: Entry): string {
  return (language === "ja" ? names.find((name) => JAPANESE.test(name)) : undefined) ?? key;
}

function entryOf({ key, names, addresses, owner, note }: Config["addressBook"][number]): Entry {
  return { key, names, addresses, ...(owner !== undefined && { owner }), ...(note !== undefined && { note }) };
}

function knownInterface({
  id,
  addresses,
  subnet,
  vpc: network,
  account,
  name,
}: Config["interfaces"][number]): KnownInterface {
  return {
    id,
    how: "configured",
    addresses: addresses.flatMap((address) => readIp(address) ?? []),
    ...(subnet !== undefined && { subnet }),
    ...(network !== undefined && { vpc: network }),
    ...(account !== undefined && { account }),
    ...(name !== undefined && { name }),
  };
}

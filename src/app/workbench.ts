import type { Services } from "../ask.ts";
import type { AwsClients } from "../aws/clients.ts";
import type { Config } from "../config.ts";
import type { Engine } from "../engines/engine.ts";
import type { AddressBook, Entry } from "../names/address-book.ts";
import { type KnownInterface, makeOwnerMemory } from "../names/known-interfaces.ts";
import { readCidr } from "../net/cidr.ts";
import { readIp } from "../net/ip.ts";
import { SOURCES } from "../sources/index.ts";
import { HOUR } from "../time/wall.ts";
import { RULES } from "../verdict/rules/index.ts";
import { bookIn } from "./book.ts";
import { bytesPerDigest } from "./limits.ts";
import { registryIn } from "./registry.ts";

/** Everything the line needs but the moment. */
export type Workbench = Omit<Services, "now" | "records"> & { readonly book: AddressBook };

/**
 * Joins an engine, the rules, the address book and what the configuration knows. Which engine it is the caller decides, so
 * that nothing is loaded for another one. Entries are called by their keys: `inLanguage` says otherwise.
 */
export function joinWorkbench(config: Config, engine: Engine, clients: Pick<AwsClients, "ec2">): Workbench {
  const book = bookIn(config);
  const intervals = config.sources.flatMap(({ aggregationSeconds }) => aggregationSeconds ?? LONGEST_INTERVAL);
  const registry = registryIn(config, clients, engine.name === "athena" ? "ec2" : "logs");
  return {
    book,
    ...(registry && { registry }),
    engine,
    rules: RULES,
    surroundings: {
      book,
      interfaces: config.interfaces.map(knownInterface),
      networks: config.networks.flatMap(({ cidrs }) => cidrs.flatMap((cidr) => readCidr(cidr) ?? [])),
      aggregationSeconds: intervals.length > 0 ? Math.max(...intervals) : LONGEST_INTERVAL,
      source: SOURCES.vpc,
      nameOf: ({ key }) => key,
    },
    logs: config.sources.map(({ accounts, trafficType, aggregationSeconds }) => ({
      ...(accounts && { accounts }),
      ...(trafficType && { trafficType }),
      ...(aggregationSeconds && { aggregationSeconds }),
    })),
    owners: makeOwnerMemory(),
    recordKinds: Object.values(SOURCES),
    ...limitsIn(config),
  };
}

/** The same workbench, engine and memory included, with names as the speakers of a language know them. */
export function inLanguage(bench: Workbench, tag: string): Workbench {
  return { ...bench, surroundings: { ...bench.surroundings, nameOf: (entry) => nameIn(tag, entry) } };
}

type Limits = Pick<Services, "longestWindow" | "bytesPerQuestion" | "bytesPerDigest" | "confirmBytes">;

function limitsIn(config: Config): Limits {
  const { longestWindowHours, bytesPerQuestion, confirmBytes } = config.limits;
  const digest = bytesPerDigest(config);
  return {
    longestWindow: longestWindowHours * HOUR,
    ...(bytesPerQuestion !== undefined && { bytesPerQuestion }),
    ...(digest !== undefined && { bytesPerDigest: digest }),
    ...(confirmBytes !== undefined && { confirmBytes }),
  };
}

/** Seconds: AWS's default aggregation interval, and its longest. */
const LONGEST_INTERVAL = 600;

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;

/** Japanese readers know an entry by its Japanese name, all others by its key. */
function nameIn(tag: string, { key, names }: Entry): string {
  return (tag === "ja" ? names.find((name) => JAPANESE.test(name)) : undefined) ?? key;
}

function knownInterface({ id, addresses, subnet, vpc, account, name }: Config["interfaces"][number]): KnownInterface {
  return {
    id,
    how: "configured",
    addresses: addresses.flatMap((address) => readIp(address) ?? []),
    ...(subnet !== undefined && { subnet }),
    ...(vpc !== undefined && { vpc }),
    ...(account !== undefined && { account }),
    ...(name !== undefined && { name }),
  };
}

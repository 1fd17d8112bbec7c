import type { EC2Client } from "@aws-sdk/client-ec2";
import type { InterfaceRegistry, KnownInterface, Wanted } from "../names/known-interfaces.ts";
import type { Ip } from "../net/ip.ts";
import type { Instant } from "../time/instant.ts";
import { describeInterfaces, type InterfaceFacts } from "./interfaces.ts";

/** Seconds that an answer of EC2 is good for, also the answer that there is no such interface. */
const GOOD_FOR = 600;

/** Seconds in which a Region that did not answer is not asked again. */
const BACK_OFF = 300;

/** Milliseconds that a question waits for EC2: it is answered without as well, only less surely. */
const PATIENCE = 5_000;

/** The interfaces of the account in some Regions, as EC2 knows them. */
export interface Ec2Registry extends InterfaceRegistry {
  /** Why Regions did not answer when they were asked last; empty where all did. */
  troubles(): readonly RegionTrouble[];
}

/** A Region that did not answer. */
export interface RegionTrouble {
  readonly region: string;
  /** An `AwsFailure`, or a fault of ours. */
  readonly cause: unknown;
}

/** What the registry is made from. */
export interface Ec2Directory {
  readonly regions: readonly string[];
  client(region: string): Promise<EC2Client>;
  /** VPCs that the configuration names: of several interfaces with one address, one in them is meant. */
  readonly vpcs: readonly string[];
}

/** A registry that asks EC2, remembers what it said, and knows nothing where EC2 does not answer. */
export function ec2Registry({ regions, client, vpcs }: Ec2Directory): Ec2Registry {
  const lookups = regions.map((region) => new RegionLookup(region, () => client(region)));
  return {
    async find(wanted, now) {
      const answers = await Promise.all(lookups.map((lookup) => lookup.ask(wanted, now)));
      return singled(answers.flat(), { wanted, vpcs });
    },
    troubles: () => lookups.flatMap(({ trouble }) => trouble ?? []),
  };
}

/** What EC2 said, and when. */
interface Said {
  readonly at: Instant;
  readonly found: readonly InterfaceFacts[];
}
interface Entry {
  readonly at: Instant;
  readonly facts: InterfaceFacts;
}

/** Asks one Region, and remembers what it said. */
class RegionLookup {
  readonly #region: string;
  readonly #client: () => Promise<EC2Client>;
  /** By address or id. */
  readonly #said = new Map<string, Said>();
  #silence: { readonly at: Instant; readonly cause: unknown } | undefined;

  constructor(region: string, client: () => Promise<EC2Client>) {
    this.#region = region;
    this.#client = client;
  }

  get trouble(): RegionTrouble | undefined {
    return this.#silence && { region: this.#region, cause: this.#silence.cause };
  }

  async ask({ addresses, ids }: Wanted, now: Instant): Promise<readonly Entry[]> {
    for (const [key, { at }] of this.#said) if (now - at > GOOD_FOR) this.#said.delete(key);
    const isNews = (key: string) => !this.#said.has(key);
    await this.#learn({ addresses: addresses.filter(isNews), ids: ids.filter(isNews) }, now);
    const said = [...addresses, ...ids].flatMap((key) => this.#said.get(key) ?? []);
    const entries = said.flatMap(({ at, found }) => found.map((facts) => ({ at, facts })));
    return [...new Map(entries.map((entry) => [entry.facts.id, entry])).values()];
  }

  async #learn(wanted: Wanted, now: Instant): Promise<void> {
    const isBackingOff = this.#silence !== undefined && now - this.#silence.at < BACK_OFF;
    if (isBackingOff || wanted.addresses.length + wanted.ids.length === 0) return;
    try {
      const found = await describeInterfaces(this.#client, wanted, AbortSignal.timeout(PATIENCE));
      for (const address of wanted.addresses) {
        this.#said.set(address, { at: now, found: found.filter(({ written }) => written.includes(address)) });
      }
      for (const id of wanted.ids) this.#said.set(id, { at: now, found: found.filter((facts) => isNamed(facts, id)) });
      this.#silence = undefined;
    } catch (cause) {
      this.#silence = { at: now, cause };
    }
  }
}

/** VPCs can use the same private addresses: one that several interfaces have tells nothing about any of them. */
function singled(
  entries: readonly Entry[],
  { wanted, vpcs }: { readonly wanted: Wanted; readonly vpcs: readonly string[] },
): readonly KnownInterface[] {
  const holders = Map.groupBy(
    entries.flatMap(({ facts }) => facts.written.map((address) => ({ address, facts }))),
    ({ address }) => address,
  );
  const holderOf = (address: Ip) => {
    const all = (holders.get(address) ?? []).map(({ facts }) => facts);
    const meant = all.length > 1 ? all.filter(({ vpc = "" }) => vpcs.includes(vpc)) : all;
    return meant.length === 1 ? meant[0] : undefined;
  };
  return entries.flatMap(({ at, facts }) => {
    const own = facts.written.filter((address) => holderOf(address) === facts);
    const asked = own.filter((address) => wanted.addresses.includes(address));
    // Whoever names the interface means all of it; its first address stands for it at other observers.
    if (wanted.ids.some((id) => isNamed(facts, id))) return [knownInterface(facts, own.slice(0, 1), at)];
    return asked.length > 0 ? [knownInterface(facts, asked, at)] : [];
  });
}

function isNamed({ id, instance }: InterfaceFacts, named: string): boolean {
  return id === named || instance === named;
}

function knownInterface(
  { written: _, ...about }: InterfaceFacts,
  addresses: readonly Ip[],
  asOf: Instant,
): KnownInterface {
  return { ...about, how: "registered", addresses, asOf };
}

import { join } from "node:path";
import { stringify } from "yaml";
import { HOSTS } from "./hosts.ts";
import { addressesOf, INTERFACES } from "./interfaces.ts";
import { type FlowLog, NETWORKS } from "./places.ts";

/** What the company would write into `flow-witness.yaml`. */
export interface WorldConfig {
  readonly language: "en" | "ja";
  readonly timeZone: string;
  readonly sources: readonly SourceEntry[];
  readonly networks: readonly NetworkEntry[];
  readonly interfaces: readonly InterfaceEntry[];
  readonly addressBook: readonly BookEntry[];
}

interface SourceEntry {
  readonly kind: "vpc";
  readonly where: string;
  readonly layout: FlowLog["layout"];
  readonly format: "detect";
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly flowLogs: readonly string[];
  readonly trafficType: FlowLog["trafficType"];
  readonly aggregationSeconds: FlowLog["aggregationSeconds"];
}

interface NetworkEntry {
  readonly vpc: string;
  readonly cidrs: readonly string[];
  readonly account: string;
  readonly name: string;
}

interface InterfaceEntry {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly subnet: string;
  readonly vpc: string;
  readonly account: string;
  readonly name: string;
}

interface BookEntry {
  readonly key: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly owner: string;
  readonly note?: string;
}

/** The configuration over flow logs in this folder. Some interfaces are left out: their owners have to be learned. */
export function makeConfig(logs: string, flowLogs: readonly FlowLog[]): WorldConfig {
  return {
    language: "en",
    timeZone: "Asia/Tokyo",
    sources: sourcesIn(logs, flowLogs),
    networks: NETWORKS.map(({ vpc, cidrs, account, name }) => ({ vpc, cidrs, account, name })),
    interfaces: interfaceEntries(),
    addressBook: bookEntries(),
  };
}

/** The same as the text of a configuration file. */
export function configText(config: WorldConfig): string {
  return stringify(config, { lineWidth: 120, aliasDuplicateObjects: false });
}

/** One source for each bucket: the flow logs in one are alike but for what they are attached to. */
function sourcesIn(logs: string, flowLogs: readonly FlowLog[]): readonly SourceEntry[] {
  return [...Map.groupBy(flowLogs, ({ bucket }) => bucket).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { bucket, layout, account, region, trafficType, aggregationSeconds } = first;
    return {
      kind: "vpc",
      where: join(logs, bucket),
      layout,
      format: "detect",
      accounts: [account],
      regions: [region],
      flowLogs: alike.map(({ id }) => id),
      trafficType,
      aggregationSeconds,
    };
  });
}

function interfaceEntries(): readonly InterfaceEntry[] {
  return INTERFACES.filter(({ host }) => host.unlisted !== true).map(({ id, address, ipv6, subnet, name }) => ({
    id,
    addresses: ipv6 === undefined ? [address] : [address, ipv6],
    subnet: subnet.id,
    vpc: subnet.network.vpc,
    account: subnet.network.account,
    name,
  }));
}

function bookEntries(): readonly BookEntry[] {
  return HOSTS.flatMap(({ name, entry }) =>
    entry === undefined ? [] : { key: name, addresses: addressesOf(name), ...entry },
  );
}

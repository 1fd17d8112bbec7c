import type { AwsClients } from "../aws/clients.ts";
import { type Ec2Registry, ec2Registry } from "../aws/registry.ts";
import type { Config } from "../config.ts";

/** Who tells whose interface an address is, where the configuration, or else what is usual, wants anybody to be asked. */
export function registryIn(
  config: Config,
  clients: Pick<AwsClients, "ec2">,
  usual: "ec2" | "logs",
): Ec2Registry | undefined {
  const { owners = usual } = config.engine;
  if (owners === "logs") return undefined;
  return ec2Registry({
    regions: regionsIn(config),
    client: (region) => clients.ec2(region),
    vpcs: config.networks.map(({ vpc }) => vpc),
  });
}

/** The Regions whose interfaces the logs are about: those of the sources, else the engine's own. */
function regionsIn({ engine, sources }: Config): readonly string[] {
  const regions = new Set(sources.flatMap((source) => source.regions ?? []));
  return regions.size > 0 ? [...regions] : [engine.region].filter((region) => region !== undefined);
}

import { type FlowLogFacts, isOfInterfaces } from "../../aws/flow-logs.ts";
import type { VpcFacts } from "../../aws/vpcs.ts";
import type { Facts, RegionFacts } from "../facts.ts";
import { type Check, type Finding, fine, note, toMend } from "../finding.ts";
import { createLikeOthers } from "../new-flow-logs.ts";
import { isRead } from "../places.ts";

/** Every VPC has a flow log that arrives where questions are answered. */
export const vpcs: Check = (facts) => {
  const findings = facts.regions.flatMap((region) => inRegion(region, facts));
  const count = facts.regions.reduce((sum, region) => sum + ownVpcs(region, facts).length, 0);
  return findings.length === 0 && count > 0 ? [fine({ code: "every-vpc-logged", vpcs: count })] : findings;
};

function inRegion(region: RegionFacts, facts: Facts): readonly Finding[] {
  const { flowLogs = [] } = region;
  const active = flowLogs.filter((flowLog) => flowLog.active && isOfInterfaces(flowLog));
  return ownVpcs(region, facts).flatMap((vpc) => aboutVpc(vpc, active, facts));
}

/** Of VPCs that others share, and of accounts whose logs nobody asks about, flow logs are not told or not missed. */
function ownVpcs({ vpcs: all, flowLogs }: RegionFacts, { places }: Facts): readonly VpcFacts[] {
  if (all === undefined || flowLogs === undefined) return [];
  const known = places.map(({ settings }) => settings.accounts);
  const isMeant = ({ account = "" }: VpcFacts) =>
    known.length === 0 || known.some((accounts) => accounts?.includes(account) ?? true);
  return all.filter(isMeant);
}

function aboutVpc({ id, region, name }: VpcFacts, active: readonly FlowLogFacts[], facts: Facts): readonly Finding[] {
  const own = active.filter(({ resource }) => resource === id);
  const about = { vpc: id, ...(name !== undefined && { name }) };
  if (own.length === 0) {
    const partial = active.filter(({ resource }) => !resource.startsWith("vpc-")).length;
    const diagnosis = { code: "no-flow-log", ...about, region, partial } as const;
    return [toMend(diagnosis, createLikeOthers({ resource: id, region }, facts.places[0]))];
  }
  if (facts.places.length === 0 || own.some((flowLog) => isRead(flowLog, facts.places))) return [];
  return [note({ code: "logged-elsewhere", ...about, flowLogs: own.map(({ id: flowLog }) => flowLog) })];
}

import { placeText } from "../../aws/objects.ts";
import type { Facts } from "../facts.ts";
import { type Check, type Finding, toMend } from "../finding.ts";
import { command } from "../fixes.ts";
import { createLikeOthers } from "../new-flow-logs.ts";
import { deliveriesMeant } from "../places.ts";

/** There is something to read wherever the configuration points. */
export const places: Check = (facts) => [...buckets(facts), ...paths(facts)];

function buckets(facts: Facts): readonly Finding[] {
  return facts.places.flatMap((place) => {
    const where = placeText(place);
    if (place.isMissing) return [toMend({ code: "no-bucket", where }, command(["aws s3 ls"]))];
    const hasAny = deliveriesMeant(place).some(({ newest }) => newest !== undefined);
    if (place.deliveries === undefined || hasAny) return [];
    const [vpc] = facts.regions.flatMap(({ vpcs = [] }) => vpcs);
    const fixes = vpc === undefined ? [] : [createLikeOthers({ resource: vpc.id, region: vpc.region }, place)];
    return [toMend({ code: "empty-place", where }, ...fixes)];
  });
}

function paths({ files }: Facts): readonly Finding[] {
  return files.flatMap(({ path: where, isMissing, count, unreadable }) => {
    if (isMissing) return [toMend({ code: "missing-path", where })];
    return count === 0 && unreadable.length === 0 ? [toMend({ code: "empty-place", where })] : [];
  });
}

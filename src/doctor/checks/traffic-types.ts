import type { FlowLogFacts } from "../../aws/flow-logs.ts";
import type { Facts } from "../facts.ts";
import { type Check, type Finding, note, toMend } from "../finding.ts";
import { sourceSettings } from "../fixes.ts";
import { createAnew, deleteFlowLogs } from "../new-flow-logs.ts";
import { flowLogsRead } from "../places.ts";

/** Accepted and rejected traffic are both recorded. */
export const trafficTypes: Check = (facts) => {
  const byResource = Map.groupBy(
    flowLogsRead(facts).filter(({ active }) => active),
    ({ resource }) => resource,
  );
  return [...[...byResource.values()].flatMap(inSettings), ...inRecords(facts)];
};

/** One flow log for accepts and another for rejects are as good as one for both. */
function inSettings(flowLogs: readonly FlowLogFacts[]): readonly Finding[] {
  const [first] = flowLogs;
  const recorded = first?.trafficType;
  const isPart = flowLogs.every(({ trafficType }) => trafficType === recorded);
  if (first === undefined || recorded === undefined || recorded === "all" || !isPart) return [];
  const ids = flowLogs.map(({ id }) => id);
  const diagnosis = { code: "part-of-traffic", resource: first.resource, recorded, flowLogs: ids } as const;
  return [toMend(diagnosis, ...createAnew(first), deleteFlowLogs(ids, first.region))];
}

/** Records from which the absence of one action means something. */
const ENOUGH_RECORDS = 1000;

/** Where the configuration says that nothing else is recorded, it is known already. */
function inRecords({ files }: Facts): readonly Finding[] {
  return files.flatMap(({ path: where, settings: { trafficType }, sample }) => {
    const { accepted = 0, rejected = 0 } = sample ?? {};
    const records = accepted + rejected;
    if (records < ENOUGH_RECORDS || (accepted > 0 && rejected > 0)) return [];
    const action = rejected === 0 ? "accept" : "reject";
    if (trafficType === action) return [];
    return [note({ code: "one-action-seen", where, action, records }, sourceSettings(where, { trafficType: action }))];
  });
}

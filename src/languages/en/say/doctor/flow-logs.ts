import type { WantedField } from "../../../../doctor/finding.ts";
import type { DiagnosisWords } from "../../../doctor-words.ts";
import { list, many, number } from "../words.ts";

/** What flow logs there are, and what they record. */
export const flowLogs: DiagnosisWords<
  | "no-flow-log"
  | "logged-elsewhere"
  | "every-vpc-logged"
  | "part-of-traffic"
  | "one-action-seen"
  | "missing-fields"
  | "long-intervals"
  | "not-delivering"
  | "setting-differs"
> = {
  "no-flow-log": ({ vpc, region, name, partial }) => ({
    what: `${named(vpc, name)} in ${region} has no flow log.`,
    why: `Nothing can be said about its traffic${partial > 0 ? `, unless ${partial === 1 ? "the flow log" : `some of the ${number(partial)} flow logs`} of subnets and interfaces in that Region ${partial === 1 ? "is" : "are"} part of it` : ""}.`,
  }),
  "logged-elsewhere": ({ vpc, name, flowLogs: ids }) => ({
    what: `The flow logs of ${named(vpc, name)} (${list(ids)}) go where no source of the configuration lies.`,
    why: "They exist, but no answer is taken from them.",
  }),
  "every-vpc-logged": ({ vpcs }) => ({
    what:
      vpcs === 1
        ? "The one VPC that EC2 tells of has a flow log."
        : `All ${number(vpcs)} VPCs that EC2 tells of have flow logs.`,
  }),
  "part-of-traffic": ({ resource, recorded, flowLogs: ids }) => ({
    what: `${resource} records ${recorded === "accept" ? "accepted" : "rejected"} traffic only (${list(ids)}).`,
    why: `What is ${recorded === "accept" ? "rejected" : "accepted"} there leaves no record, so silence proves nothing. A flow log cannot be changed: make another one, then delete this.`,
  }),
  "one-action-seen": ({ where, action, records }) => ({
    what: `All ${number(records)} records that were looked at in ${where} are ${action === "accept" ? "accepts" : "rejects"}.`,
    why: `If the flow log records nothing else, say so as trafficType: ${action}; otherwise silence is taken for more than it is.`,
  }),
  "missing-fields": ({ where, flowLogs: ids, fields }) => ({
    what: `${ids.length === 0 ? where : `${where} (${shown(ids)})`} lacks ${list(fields)}.`,
    why: `${fields.map((field) => LOSSES[field]).join(" ")} A flow log cannot be changed: it takes another one to write them.`,
  }),
  "long-intervals": ({ where, flowLogs: ids, seconds }) => ({
    what: `Records at ${ids.length === 0 ? where : `${where} (${shown(ids)})`} stand for up to ${many(Math.round(seconds / 60), "minute")}.`,
    why: "Answers come later and cannot tell when within that time something happened. Intervals can be of one minute.",
  }),
  "not-delivering": ({ flowLog, resource, reason }) => ({
    what: `AWS does not deliver ${flowLog} of ${resource}${reason === undefined ? "; it is not active" : `: ${reason}`}.`,
    why: "Its records are lost until that is mended. `Access error` means that the policy of the bucket, or of its key, does not let delivery.logs.amazonaws.com write.",
  }),
  "setting-differs": ({ path, configured, actual, flowLogs: ids }) => ({
    what: `${path} is ${configured}, but ${ids.length === 0 ? `the records show ${actual}` : `${shown(ids)} ${ids.length === 1 ? "has" : "have"} ${actual}`}.`,
    why: "Silence is judged by this setting, so answers can be wrong.",
  }),
};

/** What answers lose without a field. */
const LOSSES: Readonly<Record<WantedField, string>> = {
  "tcp-flags":
    "Without tcp-flags nobody can tell a connection that the server refused, or that was reset, from one that came about.",
  "flow-direction":
    "Without flow-direction, which side turned traffic away and whose address it is has to be inferred.",
  "pkt-srcaddr": "Without pkt-srcaddr the true source behind a NAT gateway or a load balancer stays hidden.",
  "pkt-dstaddr": "Without pkt-dstaddr the true destination behind one stays hidden.",
  "reject-reason": "Without reject-reason, Block Public Access cannot be told from security groups and network ACLs.",
};

const MOST_SHOWN = 5;

function shown(ids: readonly string[]): string {
  const more = ids.length - MOST_SHOWN;
  return list(more > 0 ? [...ids.slice(0, MOST_SHOWN), `${more} more`] : ids);
}

function named(vpc: string, name: string | undefined): string {
  return name === undefined ? vpc : `${vpc} (${name})`;
}

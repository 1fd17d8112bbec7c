import type { RuleName } from "../../../verdict/verdict.ts";

/** What the rule that decided saw, with the name by which the program knows it. */
export function rule(name: RuleName): string {
  return `${SEEN[name]} (${name})`;
}

const SEEN: Readonly<Record<RuleName, string>> = {
  "named-denial": "The log itself names what turned it away.",
  mixed: "One observer both accepted and rejected the same leg, so neither alone is the answer.",
  "reply-rejected":
    "An observer let the request through and rejected its reply; a security group lets replies pass, so most likely a network ACL did it.",
  "rejected-in-subnet":
    "It was rejected between two addresses of one subnet, where no network ACL is consulted, so a security group did it.",
  "request-rejected":
    "An observer rejected the request; its record does not show whether a security group or a network ACL did it.",
  "lone-reply-rejected":
    "A reply was rejected whose request is not on record, so it may have been a security group or a network ACL.",
  lost: "A transit gateway counted every packet of the request as lost.",
  "service-failed": "The request was let through, and the log of the service says that it failed there.",
  "refused-by-host": "The request was let through, and the host answered it with a reset (RST).",
  reset: "The connection was let through, and it was reset (RST) after its handshake or amid its data.",
  "under-way":
    "Packets were let through both ways without a handshake in this time, so the connection is an older one.",
  completed: "Request and reply were accepted, and the TCP flags show the handshake (SYN, SYN-ACK).",
  "two-way": "Request and reply were accepted; no TCP flags show a handshake.",
  "not-seen-beyond":
    "It left the interface of one end, and that of the other, which watched the whole time, has no record of it.",
  "no-reply": "The request was accepted, and no reply to it is on record.",
  "reply-only": "Only replies are on record; their requests passed where no log shows them.",
  "in-transit": "It was seen only by observers that neither accept nor reject.",
  "never-logged-traffic": "Flow logs never hold traffic of this kind, whatever became of it.",
  "records-skipped": "There is no record of it, and the log lost records in this time (SKIPDATA).",
  "too-early": "Nothing of this time is delivered yet.",
  "before-first-log": "This time ended before the first record in the logs.",
  "one-action-logged": "There is no record of it, and the logs hold accepted traffic only or rejected traffic only.",
  "not-watched": "There is no record of it, and nobody is known to have watched either end the whole time.",
  "never-seen": "At least one end was watched the whole time, and there is no record of it.",
};

import type { Seat, Service } from "../../../explanation/flow.ts";
import type { Step } from "../../../explanation/next.ts";
import { certificateCommand, rowCommand, trialCommand, wholeCommand } from "../../commands.ts";
import type { StepSentences } from "../../language.ts";
import { ruleName } from "../../service-name.ts";
import { bareMoment, moment } from "./times.ts";
import { ask, end, list, place, sentence, service } from "./words.ts";

/** What to do, with whom to ask and what exactly. */
export const steps: StepSentences = {
  "ask-owner-to-check-inbound": (step) => rules(step, "inbound"),
  "ask-owner-to-check-outbound": (step) => rules(step, "outbound"),
  "check-outbound-network-acl": ({ seat }) => networkAcl(seat, "outbound"),
  "check-inbound-network-acl": ({ seat }) => networkAcl(seat, "inbound"),
  "check-both-rules": ({ seat, service: asked }) =>
    sentence(`${ask(seat)} to check the security group and the network ACL for ${ruleName(asked)}.`),
  "check-block-public-access": ({ seat }) =>
    sentence(`${ask(seat)} to check the exclusions of VPC Block Public Access${inVpc(seat)}.`),
  "check-encryption-controls": ({ seat }) => sentence(`${ask(seat)} to check VPC Encryption Controls${inVpc(seat)}.`),
  "check-what-changed-at": ({ seat, at }, clock) =>
    sentence(`${ask(seat)} what was changed at ${bareMoment(at, clock)}.`),
  "check-listener": ({ server, service: asked }) =>
    `${server?.owner === undefined ? "Check" : `Ask ${server.owner}`} whether the service on ${end(server)} runs, and on ${ruleName(asked)}.`,
  "check-certificate": certificate,
  "check-listener-and-host-firewall": ({ server, service: asked }) =>
    `On ${end(server)}, check that ${service(asked)} is served on that address and that the host's own firewall allows it.`,
  "check-idle-timeout": () => "Compare the silence before the reset with that timeout, and switch keep-alive on.",
  "look-at-application": ({ server }) =>
    `If it still does not work, look at the log of the application on ${end(server)}.`,
  "ask-earlier": () => "Ask about an earlier time to see how it was opened.",
  "check-route-between": ({ src, dst }) =>
    sentence(`${ask(dst)} to check the route from ${place(src)} to ${place(dst)}.`),
  "far-end-log": ({ end: far }) => `Look at the far end: the log of ${end(far)}'s own interface, or the host itself.`,
  "check-address-and-port-then-try": tryIt,
  "retry-or-ask-other-minute": () => "Try once more and ask again, or ask about another minute of this time.",
  "wait-until": ({ at }, clock) =>
    at === undefined ? "Ask again in a quarter of an hour." : `Ask again after ${moment(at, clock)}.`,
  "ask-later-time": ({ from }, clock) => `Ask about a time after ${moment(from, clock)}.`,
  "record-all-traffic": () => "Have the flow log record ALL traffic, then try and ask again.",
  "ask-about-one-address": () =>
    "Ask about a single address on each side: whose interface it is can be found out, so that its silence can count.",
  "look-at-flow-log-set-up": ({ parties }) =>
    `Check that a flow log records ${list(parties.map(end))} and is among the logs asked here.`,
  "name-the-interface-in-the-configuration": ({ parties }) =>
    `Name the interface of ${list(parties.map(end), "or")} under \`interfaces\` in the configuration, so that its silence can count.`,
  "correct-the-interface-in-the-configuration": ({ address, observer: said, owner }) =>
    `Move ${address} from ${said.id} to ${owner.id} under \`interfaces\` in the configuration, unless two networks have that address.`,
  "resolver-query-log": () => "Look into the Route 53 Resolver query log.",
  "look-on-the-host": ({ host }) =>
    `Look on ${host === undefined ? "the host" : end(host)} itself; no network log will show it.`,
  "lattice-access-log": () => "Look into the VPC Lattice access log for the same time.",
  "ask-about-one": (row, clock) => `For one row in full, for example the first, ask \`${rowCommand(row, clock)}\`.`,
  "ask-about-a-part": () =>
    "To see the rows that are only counted, ask about one port, a smaller network or a shorter time.",
  "check-firewall-rule": ({ seat }) => sentence(`${ask(seat)} about that rule.`),
  "check-auth-policy": ({ seat }) =>
    sentence(`${ask(seat)} to check its auth policy, and that of the service, for this caller.`),
  "check-targets": () => "Check whether the targets of the service are healthy, and its own log.",
  "ask-the-logs": (step, clock) => `For the whole picture, ask \`${wholeCommand(step, clock)}\`.`,
  "transit-gateway-routes": ({ seat }) => `Check the route table of ${place(seat)}.`,
};

function rules({ seat, peer, service: asked, rules: which }: Rules, direction: "inbound" | "outbound"): string {
  const far = peer === undefined ? "" : ` ${direction === "inbound" ? "from" : "to"} ${end(peer)}`;
  const group = which === "security-group" ? " of the security group" : "";
  return sentence(`${ask(seat)} to check the ${direction} rules${group} for ${ruleName(asked)}${far}.`);
}

type Rules = Pick<Step<"ask-owner-to-check-inbound">, "seat" | "peer" | "rules"> & { readonly service: Service };

function networkAcl(seat: Seat, direction: "inbound" | "outbound"): string {
  const subnet = seat.observer.subnet ?? "its subnet";
  return sentence(`${ask(seat)} to check the ${direction} rules of the network ACL of ${subnet}.`);
}

function inVpc({ observer: { vpc } }: Seat): string {
  return vpc === undefined ? "" : ` in ${vpc}`;
}

function certificate({ client, server, service: asked }: Step<"check-certificate">): string {
  const command = certificateCommand(server, asked);
  const where = client === undefined ? "At the source" : `On ${end(client)}`;
  return `${where} look at the certificate that ${end(server)} shows${command === undefined ? "" : `: \`${command}\``}.`;
}

function tryIt({ src, dst, service: asked }: Step<"check-address-and-port-then-try">): string {
  const command = trialCommand(dst, asked);
  const trial = command === undefined ? "try once more" : `run \`${command}\``;
  return `On ${src === undefined ? "the source" : end(src)} check the target and ${trial}, then ask again.`;
}

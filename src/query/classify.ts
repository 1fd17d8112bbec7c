import { neighbourhood } from "../net/cidr.ts";
import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { axisOf } from "../plan/axis.ts";
import type { Plan, Side } from "../plan/plan.ts";
import { holdsAddress, inNetwork, receives, sends, singleAddress } from "./ends.ts";
import { DAMAGED, DIRECTION, KIND, ROLE, STATUS } from "./kinds.ts";
import type { Expression } from "./nodes.ts";
import { all, any, call, choose, col, compare, equal, flag, isAbsent, isOneOf, lit, math, not } from "./write.ts";

/** Sides with more addresses than this are not looked up among the observers one by one. */
const MOST_OWNED = 16;

/** What the record is to the question (`KIND`); the commonest answer, `other`, costs the fewest comparisons. */
export function kindOf(plan: Plan): Expression {
  const wanted = all(protocolIs(plan), ...(plan.rejectsOnly ? [equal(col("action"), "REJECT")] : []));
  const asked = all(portIs(plan, "dstport"), wanted);
  const answering = all(portIs(plan, "srcport"), wanted);
  const forward = all(sends(plan.src), receives(plan.dst));
  const backward = all(sends(plan.dst), receives(plan.src));
  const timely = isTimely(plan);
  // A log without a column leaves a condition unknown, and the contrary of unknown is not true.
  const answers = flag(all(backward, answering, not(opensConnection())));
  const both = mayBeBoth(plan) ? [equal(answers, 0)] : [];
  const kinds = choose(
    [
      { when: all(forward, asked, ...both), value: timed(timely, KIND.forward, KIND.otherTime) },
      { when: all(backward, answering), value: timed(timely, KIND.backward, KIND.other) },
      ...nearKinds(plan, { forward, backward, asked, timely }),
      ...(plan.rejectsOnly ? [{ when: all(timely, arrives(), sends(plan.src)), value: lit(KIND.passed) }] : []),
    ],
    lit(KIND.other),
  );
  return choose([{ when: isNear(plan), value: kinds }], lit(KIND.other));
}

/** Whether the record has a moment of the window or of its padding. */
export function isTimely(plan: Plan): Expression {
  const { from, to } = axisOf(plan.window, plan.padding);
  return all(compare(col("start"), "<=", to), compare(col("end"), ">=", from));
}

/** Whether the record was let in; what its own interface let out may still have been turned away further on. */
function arrives(): Expression {
  const direction = col("flow_direction");
  return all(equal(col("action"), "ACCEPT"), any(isAbsent(direction), compare(direction, "<>", "egress")));
}

interface Conditions {
  readonly forward: Expression;
  readonly backward: Expression;
  readonly asked: Expression;
  readonly timely: Expression;
}

function nearKinds(
  plan: Plan,
  { forward, backward, asked, timely }: Conditions,
): { when: Expression; value: Expression }[] {
  // A ranking wants nothing beside it.
  if (plan.rejectsOnly) return [];
  const narrowed = plan.ports.length + plan.protocols.length > 0;
  const source = singleAddress(plan.src);
  const pair = plan.src !== undefined && plan.dst !== undefined;
  const opening = all(timely, opensConnection());
  return [
    ...(narrowed ? [{ when: all(forward, opening), value: lit(KIND.otherPort) }] : []),
    ...(narrowed && pair ? [{ when: all(backward, opening), value: lit(KIND.reverse) }] : []),
    ...(source !== undefined && plan.dst !== undefined
      ? [
          {
            when: all(receives(plan.dst), asked, timely, inNetwork(col("srcaddr"), neighbourhood(source))),
            value: lit(KIND.otherSource),
          },
        ]
      : []),
  ];
}

/** Requests outside the padded window are only worth a remark, their replies not even that. */
function timed(timely: Expression, inside: number, outside: number): Expression {
  return choose([{ when: timely, value: lit(inside) }], lit(outside));
}

/** Whether the record has anything to do with the asked ends. */
export function isNear({ src, dst }: Plan): Expression {
  const observed = [src, dst].flatMap((side) =>
    side === undefined || side.interfaces.length + side.instances.length === 0
      ? []
      : [any(sends(side), receives(side))],
  );
  if (src === undefined && dst === undefined) return all();
  // One address at the observer is always the real far end, so the addresses in the packet need no look here.
  const addresses = [src, dst]
    .filter((side, index) => !isNoHelp(side, [dst, src][index]))
    .flatMap((side) => [holdsAddress(col("srcaddr"), side), holdsAddress(col("dstaddr"), side)]);
  return any(...addresses, ...observed);
}

/** Beside an end that is known, the whole internet would bring its traffic with everybody else. */
function isNoHelp(side: Side | undefined, other: Side | undefined): boolean {
  return side?.beyond !== undefined && other !== undefined && other.beyond === undefined;
}

/** Ends may overlap when one of them is more than single addresses; then a record can be read both ways. */
function mayBeBoth({ src, dst }: Plan): boolean {
  const isOpen = (side: Side | undefined) =>
    side === undefined ||
    side.beyond !== undefined ||
    side.networks.length + side.interfaces.length + side.instances.length > 0;
  return isOpen(src) || isOpen(dst);
}

/** Whether the record looks like a request: a SYN without ACK, no SYN-ACK, and else the lower port as the server's. */
function opensConnection(): Expression {
  const handshake = call("bit-and", col("tcp_flags"), lit(SYN_ACK));
  return equal(
    choose(
      [
        { when: equal(handshake, TCP_FLAGS.syn), value: lit(1) },
        { when: equal(handshake, SYN_ACK), value: lit(0) },
        { when: compare(col("dstport"), ">", col("srcport")), value: lit(0) },
      ],
      lit(1),
    ),
    1,
  );
}

function portIs({ ports }: Plan, name: "srcport" | "dstport"): Expression {
  if (ports.length === 0) return all();
  const singles = ports.filter(({ from, to }) => from === to).map(({ from }) => from);
  const ranges = ports.filter(({ from, to }) => from !== to);
  return any(
    ...(singles.length > 0 ? [isOneOf(col(name), singles)] : []),
    ...ranges.map(({ from, to }) => all(compare(col(name), ">=", from), compare(col(name), "<=", to))),
  );
}

function protocolIs({ protocols }: Plan): Expression {
  return protocols.length === 0 ? all() : isOneOf(col("protocol"), protocols);
}

/** What the record says happened (`STATUS`). */
export function statusOf(): Expression {
  return choose(
    [
      { when: equal(col("action"), "ACCEPT"), value: lit(STATUS.accept) },
      { when: equal(col("action"), "REJECT"), value: lit(STATUS.reject) },
      { when: equal(col("log_status"), "NODATA"), value: lit(STATUS.noData) },
      { when: equal(col("log_status"), "SKIPDATA"), value: lit(STATUS.skipData) },
      { when: equal(col("log_status"), DAMAGED), value: lit(STATUS.damaged) },
    ],
    lit(STATUS.unjudged),
  );
}

/**
 * Whether it matters what observers lost that belong to no end: any of them may have seen a row of a list. A reject needs no
 * reply, so nothing is missing from a ranking of them.
 */
export function looksForLosses({ broad, rejectsOnly }: Plan): boolean {
  return broad && !rejectsOnly;
}

/** Whether the row stands for records that an observer lost. */
export function isLoss(): Expression {
  return equal(col("status"), STATUS.skipData);
}

/** Flow direction as a number (`DIRECTION`), absent where the log has none. */
export function directionOf(): Expression {
  return choose([
    { when: equal(col("flow_direction"), "ingress"), value: lit(DIRECTION.in) },
    { when: equal(col("flow_direction"), "egress"), value: lit(DIRECTION.out) },
  ]);
}

/** Whose interface wrote the record, as bits of `ROLE`; by the source of an egress or the destination of an ingress record. */
export function roleOf(plan: Plan): Expression {
  const [src, dst] = [owned(plan.src), owned(plan.dst)];
  if (!looksForOwners(plan)) return lit(0);
  const named = (side: Side | undefined) => flag(isOneOf(col("instance_id"), side?.instances ?? []));
  if ((src?.instances.length ?? 0) + (dst?.instances.length ?? 0) > 0) {
    return math(math(named(src), "*", ROLE.ownSrc), "+", math(named(dst), "*", ROLE.ownDst));
  }
  const bits = (column: Expression, srcBit: number, dstBit: number) =>
    math(math(flag(holdsAddress(column, src)), "*", srcBit), "+", math(flag(holdsAddress(column, dst)), "*", dstBit));
  const either = (side: Side | undefined) =>
    flag(any(holdsAddress(col("srcaddr"), side), holdsAddress(col("dstaddr"), side)));
  const touched = math(math(either(src), "*", ROLE.touchSrc), "+", math(either(dst), "*", ROLE.touchDst));
  const role = choose(
    [
      { when: equal(col("flow_direction"), "egress"), value: bits(col("srcaddr"), ROLE.ownSrc, ROLE.ownDst) },
      { when: equal(col("flow_direction"), "ingress"), value: bits(col("dstaddr"), ROLE.ownSrc, ROLE.ownDst) },
    ],
    touched,
  );
  return choose([{ when: isNear(plan), value: role }], lit(0));
}

/** Whether the records are to tell whose interface wrote them. */
export function looksForOwners({ src, dst }: Plan): boolean {
  return owned(src) !== undefined || owned(dst) !== undefined;
}

/** The address beside the asked one in a record whose role is to have it; the destination's counts where both are there. */
export function peerOf({ src, dst }: Plan): Expression {
  const beside = (side: Side | undefined) =>
    choose([{ when: holdsAddress(col("srcaddr"), side), value: col("dstaddr") }], col("srcaddr"));
  const touches = (bit: number) => not(equal(call("bit-and", col("role"), lit(bit)), 0));
  return choose([
    { when: touches(ROLE.touchDst), value: beside(dst) },
    { when: touches(ROLE.touchSrc), value: beside(src) },
  ]);
}

/** The side, if its addresses are few enough to look for their owners among the observers. */
function owned(side: Side | undefined): Side | undefined {
  if (side === undefined || side.networks.length > 0 || side.addresses.length > MOST_OWNED) return undefined;
  return side.addresses.length + side.instances.length > 0 ? side : undefined;
}

/** Addresses of the record seen from the question: `a` is the asked source's end, `b` the asked destination's. */
export function endAddress(side: Side | undefined, columns: { packet: string; observer: string }): Expression {
  const address = singleAddress(side);
  if (address !== undefined) return lit(address);
  return choose([{ when: compare(col(columns.packet), "<>", "-"), value: col(columns.packet) }], col(columns.observer));
}

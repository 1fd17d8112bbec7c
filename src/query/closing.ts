import { LATE_REJECTS } from "../conversations/patterns.ts";
import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { TCP } from "../net/protocol.ts";
import { isHit, packConversation, packHit } from "./hit.ts";
import { KIND } from "./kinds.ts";
import type { Expression, Output, Select } from "./nodes.ts";
import {
  all,
  any,
  call,
  choose,
  col,
  compare,
  equal,
  flag,
  isAbsent,
  key,
  lit,
  math,
  not,
  only,
  out,
} from "./write.ts";

/** When the last record with FIN or RST of a conversation began and ended, as columns. */
export const CLOSING = ["closing_start", "closing_end"] as const;
/** What a closing record and a reject have in common where they belong to one conversation. */
const IN_COMMON: readonly string[] = [
  ...["observer", "srcaddr", "dstaddr", "pkt_srcaddr", "pkt_dstaddr"],
  ...["srcport", "dstport", "protocol"],
];

/**
 * Whether a record closes its conversation; one with two equal ports does not show which end it comes from, so nothing is
 * set aside for it.
 */
export function closes(): Expression {
  return all(
    equal(col("protocol"), TCP),
    equal(col("action"), "ACCEPT"),
    not(equal(flagsIn(TCP_FLAGS.fin | TCP_FLAGS.rst), 0)),
    compare(col("srcport"), "<>", col("dstport")),
  );
}

/**
 * The records of a scan whose hits are rejects, and once more as `KIND.closing` those that tell whether a reject is late:
 * what closes a conversation (column `closes`), and rejects that may come after it. The copies count for nothing.
 */
export function withClosing(records: Select): Select {
  const isCopy = equal(col("copy"), 1);
  const whole = records.columns.filter(({ name }) => name !== "closes");
  return {
    kind: "select",
    columns: [
      ...whole.map(({ name }) => out(name, copied(name, isCopy))),
      out("closing_start", only(all(isCopy, equal(col("closes"), 1)), col("at_start"))),
      out("closing_end", only(all(isCopy, equal(col("closes"), 1)), col("at_end"))),
      out("may_be_late", only(isCopy, flag(mayBeLate()))),
    ],
    from: { kind: "copies", from: records, name: "copy", numbers: [0, 1] },
    where: any(not(isCopy), equal(col("closes"), 1), mayBeLate()),
  };
}

function copied(name: string, isCopy: Expression): Expression {
  if (name === "kind") return choose([{ when: isCopy, value: lit(KIND.closing) }], col(name));
  return IN_COMMON.includes(name) ? col(name) : only(not(isCopy), col(name));
}

/** As far as one record can tell. */
function mayBeLate(): Expression {
  return all(
    isHit(),
    equal(col("protocol"), TCP),
    compare(col("packets"), "<=", LATE_REJECTS.packets),
    not(equal(flagsIn(SYN_ACK), TCP_FLAGS.syn)),
  );
}

function flagsIn(mask: number): Expression {
  return call("bit-and", call("first-present", col("tcp_flags"), lit(0)), lit(mask));
}

/** What the rows of a scan over `withClosing` have for a key. */
export function packedBeside(ends: Parameters<typeof packHit>[0]): Output {
  return key("hit", choose([{ when: isClosing(), value: packConversation() }], packHit(ends)));
}

/** How many records a row stands for, and when its conversation was closed. */
export function closingFacts(): readonly Output[] {
  return [
    out("records", call("sum", flag(not(isClosing())))),
    ...[...CLOSING, "may_be_late"].map((name) => out(name, call("max", col(name)))),
  ];
}

/** The rows of a scan without the conversations of which no reject may be late: nearly all that were ever closed. */
export function pruned(scan: Select): Select {
  return {
    kind: "select",
    columns: scan.columns.flatMap(({ name }) => (name === "may_be_late" ? [] : [out(name)])),
    from: scan,
    where: any(not(isClosing()), all(equal(col("may_be_late"), 1), not(isAbsent(col("closing_start"))))),
  };
}

/** Whether a row stands for the close of a conversation. */
export function isClosing(): Expression {
  return equal(col("kind"), KIND.closing);
}

/** The rejects of one conversation at one observer put together, and when it was closed. */
export interface Rejects {
  readonly records: Expression;
  readonly packets: Expression;
  /** When the first one began. */
  readonly first: Expression;
  /** 1 where one of them opens a connection, and where one names its reason. */
  readonly opens: Expression;
  readonly named: Expression;
  /** When the last record with FIN or RST began and ended. */
  readonly closing: { readonly start: Expression; readonly end: Expression };
}

/** Few rejected packets soon after a FIN or RST that open nothing new: AWS documents them, they deny nobody anything. */
export function areLate({ records, packets, first, ...rejects }: Rejects): Expression {
  const { start, end } = rejects.closing;
  return all(
    compare(records, ">", 0),
    compare(packets, "<=", LATE_REJECTS.packets),
    compare(first, ">=", start),
    compare(first, "<=", math(end, "+", LATE_REJECTS.seconds)),
    equal(rejects.opens, 0),
    equal(rejects.named, 0),
  );
}

/** Whether flags open a connection. */
export function opens(): Expression {
  return equal(call("bit-and", col("flags"), lit(SYN_ACK)), TCP_FLAGS.syn);
}

import { TCP } from "../net/protocol.ts";
import type { Plan, Side } from "../plan/plan.ts";
import { directionOf, endAddress } from "./classify.ts";
import { KIND } from "./kinds.ts";
import type { Expression, Output, ValueType } from "./nodes.ts";
import { all, any, call, choose, col, compare, equal, isOneOf, lit, not, only, out } from "./write.ts";

/** Separates the fields; no number and no address or reason of AWS has it. */
const BETWEEN = "|";
const NOTHING = "-";

/** What tells one record of the asked traffic from another. */
export const HIT_KEYS = [
  ...["at_start", "at_end", "a_addr", "b_addr", "via_a", "via_b"],
  ...["a_port", "b_port", "protocol", "packets", "bytes"],
] as const;
/** What a record tells beside that; a log of an older version may lack it. */
const FACTS = ["flags", "direction", "other_a", "other_b", "reason"] as const;
type Field = (typeof HIT_KEYS)[number] | (typeof FACTS)[number];
const TEXTS: ReadonlySet<string> = new Set(["a_addr", "b_addr", "via_a", "via_b", "other_a", "other_b", "reason"]);
/** Numbers before texts: whatever a damaged line left in a text, it can shift no number. */
const FIELDS: readonly Field[] = [...HIT_KEYS, ...FACTS].toSorted(
  (a, b) => Number(TEXTS.has(a)) - Number(TEXTS.has(b)),
);

/** Whom the question is about. */
type Ends = Pick<Plan, "src" | "dst">;

/** Whether a row is of the asked traffic. */
export function isHit(): Expression {
  return compare(col("kind"), "<=", KIND.backward);
}

/**
 * The record as one text, absent where it has nothing to do with the question: nearly all records have not, and
 * engines group them by one empty key faster than by one for each field.
 */
export function packHit(plan: Ends): Expression {
  const values = valuesOf(plan);
  const packed = call("joined", lit(BETWEEN), lit(NOTHING), ...FIELDS.map((field) => values[field]));
  return only(any(compare(col("kind"), "<=", KIND.otherSource), equal(col("kind"), KIND.passed)), packed);
}

/** Both ends of the record as one text, whichever way it goes: the higher port first, of equal ones the higher address. */
export function conversationText(): Expression {
  const [src, dst, srcPort, dstPort] = [addressOf("src"), addressOf("dst"), col("srcport"), col("dstport")];
  const isTurned = any(goesUp(), all(equal(srcPort, dstPort), compare(src, "<", dst)));
  const text = (...values: readonly Expression[]) => call("joined", lit(BETWEEN), lit(NOTHING), ...values);
  return choose([{ when: isTurned, value: text(dst, dstPort, src, srcPort) }], text(src, srcPort, dst, dstPort));
}

/** Whether the record goes to the higher port. */
export function goesUp(): Expression {
  return compare(col("srcport"), "<", col("dstport"));
}

/** The fields of the text in the column `hit`. */
export function unpackedHit(): readonly Output[] {
  return FIELDS.map((field) => out(field, packedPart(field)));
}

/** What the copies of one hit at its observer have in common and no other hit has, whatever formats they came in. */
export function hitIdentity(): Expression {
  return call("joined", lit(BETWEEN), lit(NOTHING), col("kind"), col("status"), ...HIT_KEYS.map(pieceOf));
}

/** One field of it. */
export function packedPart(field: Field): Expression {
  const piece = pieceOf(field);
  return typeOf(field) === "text" ? only(not(equal(piece, NOTHING)), piece) : call("to-integer", piece);
}

function pieceOf(field: Field): Expression {
  return call("piece", col("hit"), lit(BETWEEN), lit(FIELDS.indexOf(field) + 1));
}

function typeOf(field: Field): ValueType {
  return TEXTS.has(field) ? "text" : "integer";
}

/**
 * Seen from the question: `a` is the asked source's end, `b` the asked destination's, `via` the addresses at the
 * observer, `other` those that the hit does not name.
 */
function valuesOf(plan: Ends): Readonly<Record<Field, Expression>> {
  const forward = equal(col("kind"), KIND.forward);
  const backward = equal(col("kind"), KIND.backward);
  const near = isOneOf(col("kind"), [KIND.otherPort, KIND.reverse, KIND.otherSource]);
  const swapped = (forwards: Expression, backwards: Expression) =>
    choose([
      { when: forward, value: forwards },
      { when: backward, value: backwards },
    ]);
  return {
    at_start: only(isHit(), col("at_start")),
    at_end: only(isHit(), col("at_end")),
    a_addr: choose([
      { when: forward, value: addressOf("src", plan.src) },
      { when: backward, value: addressOf("dst", plan.src) },
      { when: equal(col("kind"), KIND.otherSource), value: col("srcaddr") },
      { when: equal(col("kind"), KIND.passed), value: addressOf("src", plan.src) },
    ]),
    b_addr: swapped(addressOf("dst", plan.dst), addressOf("src", plan.dst)),
    via_a: swapped(col("srcaddr"), col("dstaddr")),
    via_b: swapped(col("dstaddr"), col("srcaddr")),
    a_port: swapped(col("srcport"), col("dstport")),
    b_port: choose([
      { when: any(forward, near), value: col("dstport") },
      { when: backward, value: col("srcport") },
    ]),
    protocol: only(any(isHit(), near), col("protocol")),
    packets: only(isHit(), col("packets")),
    bytes: only(isHit(), col("bytes")),
    other_a: swapped(otherAddress("src", plan.src), otherAddress("dst", plan.src)),
    other_b: swapped(otherAddress("dst", plan.dst), otherAddress("src", plan.dst)),
    flags: only(isHit(), only(equal(col("protocol"), TCP), col("tcp_flags"))),
    direction: only(isHit(), directionOf()),
    reason: only(isHit(), col("reject_reason")),
  };
}

/** The address of the record's sender or receiver, by the packet where the record tells. */
function addressOf(end: "src" | "dst", side?: Side): Expression {
  return endAddress(side, { packet: `pkt_${end}addr`, observer: `${end}addr` });
}

/** Of the address at the observer and in the packet the one that the hit does not name; absent where they are one. */
function otherAddress(end: "src" | "dst", side?: Side): Expression {
  const [packet, here, named] = [col(`pkt_${end}addr`), col(`${end}addr`), addressOf(end, side)];
  return choose([
    { when: compare(here, "<>", named), value: here },
    { when: all(compare(packet, "<>", "-"), compare(packet, "<>", named)), value: packet },
  ]);
}

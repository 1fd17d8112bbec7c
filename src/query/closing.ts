import { LATE_REJECTS } from "../conversations/patterns.ts";
import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { TCP } from "../net/protocol.ts";
import { conversationText, hitIdentity, isHit, packedPart } from "./hit.ts";
import { KIND, STATUS } from "./kinds.ts";
import { widened } from "./listing.ts";
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
  over,
} from "./write.ts";

/** What a record that closes its connection keeps of itself where it stands beside the records that count. */
const KEPT: readonly string[] = [
  ...["observer", "status", "at_start", "at_end", "srcaddr", "dstaddr", "pkt_srcaddr", "pkt_dstaddr"],
  ...["srcport", "dstport", "protocol", "tcp_flags"],
];

/** Whether a record, by the columns of a log, closes its connection. */
export function closes(): Expression {
  return all(equal(col("action"), "ACCEPT"), endsConnection());
}

function endsConnection(): Expression {
  const ending = lit(TCP_FLAGS.fin | TCP_FLAGS.rst);
  return all(equal(col("protocol"), TCP), not(equal(call("bit-and", col("tcp_flags"), ending), 0)));
}

/**
 * The records of a scan whose hits are rejects, and once more as `KIND.closing` those that close a connection (column
 * `closes`). The copies count for nothing.
 */
export function withClosing(records: Select): Select {
  const isCopy = equal(col("copy"), 1);
  const copied = (name: string) => {
    if (name === "kind") return choose([{ when: isCopy, value: lit(KIND.closing) }], col(name));
    return KEPT.includes(name) ? col(name) : only(not(isCopy), col(name));
  };
  return {
    kind: "select",
    columns: records.columns.flatMap(({ name }) => (name === "closes" ? [] : [out(name, copied(name))])),
    from: { kind: "copies", from: records, name: "copy", numbers: [0, 1] },
    where: any(not(isCopy), equal(col("closes"), 1)),
  };
}

/** The same rows by a look of their own at the records that close a connection: only the columns that they have. */
export function closingRows(closing: Select): Select {
  return {
    kind: "select",
    columns: [
      ...["observer", "status"].map((name) => out(name)),
      out("kind", lit(KIND.closing)),
      out("hit", closingText()),
      out("kin", conversationText()),
      out("records", lit(0)),
      out("first", col("at_start")),
      out("last", col("at_end")),
    ],
    from: closing,
  };
}

/** Keeps the closing records of a conversation apart. */
function closingText(): Expression {
  return call("joined", lit("|"), lit("-"), col("at_start"), col("at_end"));
}

/** The keys of a scan's hits: the record as one text, and its conversation where that may matter to late rejects. */
export function hitKeys(packed: Expression): readonly Output[] {
  const matters = any(isClosing(), all(isHit(), any(mayBeLate(), closesHere())));
  return [
    key("hit", choose([{ when: isClosing(), value: closingText() }], packed)),
    key("kin", only(matters, conversationText())),
  ];
}

function closesHere(): Expression {
  return all(equal(col("status"), STATUS.accept), endsConnection());
}

/** As far as the record itself tells. */
function mayBeLate(): Expression {
  return all(
    equal(col("protocol"), TCP),
    equal(col("status"), STATUS.reject),
    not(equal(call("bit-and", col("tcp_flags"), lit(SYN_ACK)), TCP_FLAGS.syn)),
    isAbsent(col("reject_reason")),
  );
}

/** Columns of a scan that tell of late rejects, and are there for others too. */
const TELLING = ["observer", "kind", "status", "hit", "first", "last"];
const CONVERSATION = [col("observer"), col("kin")];
/**
 * At one moment a close comes before a reject: it lies somewhere in its record. Copies of a reject follow each other.
 * Nearly all rows have no kin, and nothing to be sorted by: that costs little.
 */
const IN_TIME = ["first", "status", "identity"].map((name) => ({ by: only(not(isAbsent(col("kin"))), col(name)) }));

/**
 * The rows of the scan with these columns and those of `TELLING`, and with `late`: 1 for rejects that come right after a
 * close, few and opening nothing. AWS documents them; they deny nobody anything. A reject is judged by the last close
 * before it that its own observer saw, so what its port was used for later does not matter.
 */
export function withLate(...others: readonly string[]): Select {
  const names = [...TELLING, ...others];
  const scan: Select = {
    kind: "select",
    columns: [...names, "kin"].map((name) => out(name)),
    from: { kind: "relation", name: "scan" },
  };
  const isLate = all(equal(col("straggles"), 1), compare(col("straggling"), "<=", LATE_REJECTS.packets));
  return {
    kind: "select",
    columns: [...names.map((name) => out(name)), out("late", flag(isLate))],
    from: widened(
      scan,
      [out("identity", only(not(isAbsent(col("kin"))), hitIdentity()))],
      closeBefore(),
      [straggles()],
      [straggling()],
    ),
    where: not(isClosing()),
  };
}

function closeBefore(): readonly Output[] {
  const before = (value: Expression) => over(value, CONVERSATION, IN_TIME);
  const latest = (name: string) => before(call("max", only(ofKin(STATUS.accept), col(name))));
  return [
    out("closed_start", latest("first")),
    out("closed_end", latest("last")),
    out("is_copy", flag(equal(before(call("previous", col("identity"))), col("identity")))),
  ];
}

/** Whether a reject that may be late comes soon enough after the close before it. */
function straggles(): Output {
  const until = math(col("closed_end"), "+", LATE_REJECTS.seconds);
  return out("straggles", flag(all(ofKin(STATUS.reject), compare(col("first"), "<=", until))));
}

/** Packets of all rejects soon after the same close. */
function straggling(): Output {
  const counts = all(equal(col("straggles"), 1), equal(col("is_copy"), 0));
  return out(
    "straggling",
    over(call("sum", only(counts, call("first-present", packedPart("packets"), lit(0)))), [
      ...CONVERSATION,
      col("closed_start"),
    ]),
  );
}

function ofKin(status: number): Expression {
  return all(not(isAbsent(col("kin"))), equal(col("status"), status));
}

/** Whether a row of a scan is the close of a connection once more. */
export function isClosing(): Expression {
  return equal(col("kind"), KIND.closing);
}

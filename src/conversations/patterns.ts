import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";

/**
 * Facts about one conversation (one client port) as one observer recorded it, or as all observers together did.
 * `q` is the request leg, `r` the reply leg. Counts are records after late rejects were set aside.
 * Times are epoch seconds, absent where the count is zero. Flags are OR-ed over the leg, absent where the log has none.
 */
export const FACTS = [
  "qAccepted",
  "qRejected",
  "qUnjudged",
  "rAccepted",
  "rRejected",
  "rUnjudged",
  "qFlags",
  "rFlags",
  /** 1 where a record names its reject reason, else 0. */
  "named",
  /** Earliest start and latest end of the accepted requests. */
  "qAcceptedFirst",
  "qAcceptedLast",
  "rRejectedFirst",
  "rRejectedLast",
  /** Seconds by which two records may miss each other and still belong together. */
  "slack",
] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Readonly<Record<Fact, number | undefined>>;

/**
 * A condition over the facts, as data: a dialect turns it into SQL, `holds` applies it to pasted records.
 * A comparison with an absent fact is false.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] }
  | { readonly some: Fact }
  | { readonly known: Fact }
  /** The bits of `mask` in the flags equal `bits`. */
  | { readonly flags: Fact; readonly mask: number; readonly bits: number }
  /** `earlier` ≤ `later` + slack. */
  | { readonly earlier: Fact; readonly later: Fact };

const REQUEST_SEEN: Condition = { any: [{ some: "qAccepted" }, { some: "qUnjudged" }] };
const REPLY_SEEN: Condition = { any: [{ some: "rAccepted" }, { some: "rUnjudged" }] };
const BOTH_LEGS: Condition = { all: [REQUEST_SEEN, REPLY_SEEN] };
const RESET_SEEN: Condition = {
  any: [
    { flags: "qFlags", mask: TCP_FLAGS.rst, bits: TCP_FLAGS.rst },
    { flags: "rFlags", mask: TCP_FLAGS.rst, bits: TCP_FLAGS.rst },
  ],
};

/** The ways a conversation can go, in order: the first whose condition holds names it. */
export const PATTERNS = [
  { name: "named-denial", when: { some: "named" } },
  {
    name: "both-actions",
    when: {
      any: [
        { all: [{ some: "qAccepted" }, { some: "qRejected" }] },
        { all: [{ some: "rAccepted" }, { some: "rRejected" }] },
      ],
    },
  },
  {
    name: "reply-rejected",
    when: {
      all: [
        { some: "rRejected" },
        { some: "qAccepted" },
        { earlier: "qAcceptedFirst", later: "rRejectedLast" },
        { earlier: "rRejectedFirst", later: "qAcceptedLast" },
      ],
    },
  },
  { name: "request-rejected", when: { some: "qRejected" } },
  { name: "lone-reply-rejected", when: { some: "rRejected" } },
  {
    name: "refused",
    when: {
      all: [
        BOTH_LEGS,
        { flags: "qFlags", mask: TCP_FLAGS.syn, bits: TCP_FLAGS.syn },
        { flags: "rFlags", mask: TCP_FLAGS.rst | TCP_FLAGS.syn, bits: TCP_FLAGS.rst },
      ],
    },
  },
  { name: "reset", when: { all: [BOTH_LEGS, RESET_SEEN] } },
  {
    name: "completed",
    when: {
      all: [
        BOTH_LEGS,
        { flags: "qFlags", mask: TCP_FLAGS.syn, bits: TCP_FLAGS.syn },
        { flags: "rFlags", mask: SYN_ACK, bits: SYN_ACK },
      ],
    },
  },
  { name: "under-way", when: { all: [BOTH_LEGS, { known: "qFlags" }, { known: "rFlags" }] } },
  { name: "two-way", when: BOTH_LEGS },
  { name: "no-reply", when: REQUEST_SEEN },
  { name: "reply-only", when: REPLY_SEEN },
] as const satisfies readonly { readonly name: string; readonly when: Condition }[];
export type PatternName = (typeof PATTERNS)[number]["name"];

/** The ways of a conversation in which something was turned away for good. */
export const TURNED_AWAY: readonly PatternName[] = [
  "named-denial",
  "both-actions",
  "reply-rejected",
  "request-rejected",
  "lone-reply-rejected",
];

/**
 * Rejects that AWS documents for packets after the close: each begins with or after an accepted record with FIN or RST of
 * its conversation at its observer, at most `seconds` after the end of what closed it by then, and carries neither the SYN
 * of a new attempt nor a reason. After one close they are at most `packets` in all.
 */
export const LATE_REJECTS = { packets: 5, seconds: 120 } as const;

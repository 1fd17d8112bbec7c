import { OWNER_PERCENT } from "../coverage/likely-owners.ts";
import type { Plan } from "../plan/plan.ts";
import { isLoss, looksForLosses, looksForOwners } from "./classify.ts";
import { withLate } from "./closing.ts";
import { HIT_KEYS, isHit, unpackedHit } from "./hit.ts";
import { KIND, ROLE, STATUS } from "./kinds.ts";
import type { Expression, Select } from "./nodes.ts";
import { knownObservers } from "./scan.ts";
import {
  all,
  any,
  call,
  choose,
  col,
  compare,
  equal,
  flag,
  isOneOf,
  key,
  lit,
  math,
  not,
  only,
  out,
  over,
} from "./write.ts";

/**
 * Hits marked with whether they count: those of the asked window do; those of the padding only complete a leg that has
 * none, and only close to the rest of their conversation.
 */
export function weighed(plan: Plan): Select {
  const { from, to } = plan.window;
  const core = all(isHit(), compare(col("first"), "<", to), compare(col("last"), ">=", from));
  const isCore = flag(core);
  const conversation = CONVERSATION.map(col);
  return {
    kind: "select",
    columns: [
      ...[...KEYS, "belongs", ...MEASURES.map(([name]) => name)].map((name) => out(name)),
      out("way", wayOf()),
      out("core", isCore),
      out("leg_core", over(call("max", isCore), [...conversation, wayOf()])),
      out("core_first", over(call("min", only(core, col("first"))), conversation)),
      out("core_last", over(call("max", only(core, col("last"))), conversation)),
    ],
    from: gathered(plan),
  };
}

/** Whether a hit of `weighed` counts. */
export function isCounted(plan: Plan): Expression {
  const close = all(
    compare(col("first"), "<=", math(col("core_last"), "+", plan.padding)),
    compare(col("last"), ">=", math(col("core_first"), "-", plan.padding)),
  );
  return any(equal(col("core"), 1), all(equal(col("leg_core"), 0), close));
}

function wayOf(): Expression {
  return flag(equal(col("kind"), KIND.backward));
}

/**
 * The rows of the scan with whether their observer belongs to an end. Rows of all others are put together, but for what
 * they saw of the asked traffic and, for a list, what they lost.
 */
function gathered(plan: Plan): Select {
  const owner = belongs(plan);
  const kept = any(owner, isHit(), ...(looksForLosses(plan) ? [isLoss()] : []));
  return {
    kind: "select",
    columns: [
      ...KEYS.map((name) => key(name, name === "observer" || name === "block" ? only(kept, col(name)) : col(name))),
      key("belongs", flag(owner)),
      ...MEASURES.map(([name, how]) => out(name, call(how, col(name)))),
    ],
    from: isCompared(plan) ? compared() : unpacked(),
  };
}

/** Whether the observer was named for an end, or is an end's own by its records. */
function belongs(plan: Plan): Expression {
  const known = knownObservers(plan);
  if (known !== undefined) return isOneOf(col("observer"), known);
  const sides = [plan.src, plan.dst].filter((side) => side !== undefined);
  const named = sides.flatMap((side) => [...side.known.map(({ id }) => id), ...side.interfaces]);
  if (!isCompared(plan)) return isOneOf(col("observer"), named);
  const share = (name: string) =>
    all(
      compare(col(name), ">", 0),
      compare(math(col(name), "*", 100), ">=", math(col("observer_ok"), "*", OWNER_PERCENT)),
    );
  return any(
    isOneOf(col("observer"), named),
    compare(col("observer_own"), ">", 0),
    share("observer_touch_src"),
    share("observer_touch_dst"),
  );
}

/** Whether an observer's records tell whether it belongs to an end. */
function isCompared(plan: Plan): boolean {
  return knownObservers(plan) === undefined && looksForOwners(plan);
}

/** The rows of the scan with the records of their observers that tell whose interface it is. */
function compared(): Select {
  const sumFor = (when: Expression) =>
    over(call("sum", choose([{ when, value: col("records") }], lit(0))), [col("observer")]);
  return {
    kind: "select",
    columns: [
      ...[...KEYS, ...MEASURES.map(([name]) => name)].map((name) => out(name)),
      out("observer_ok", sumFor(all(watching(), compare(col("status"), "<=", STATUS.unjudged)))),
      out("observer_own", sumFor(any(hasRole(ROLE.ownSrc), hasRole(ROLE.ownDst)))),
      out("observer_touch_src", sumFor(hasRole(ROLE.touchSrc))),
      out("observer_touch_dst", sumFor(hasRole(ROLE.touchDst))),
    ],
    from: unpacked(),
  };
}

/** The rows of the scan, with what stands packed in them in columns of its own. */
function unpacked(): Select {
  const plain = ["watching", "block", "records", "longest", "mask", "peer_least", "peer_most"];
  return {
    kind: "select",
    columns: [
      ...["kind", "observer", "status", "first", "last", "late", ...plain].map((name) => out(name)),
      // One record delivered by several flow logs is still one hit.
      out("log", only(not(isHit()), col("log"))),
      // Of one hit, a version with a direction tells whose interface it was and a version without does not.
      out("role", only(not(isHit()), col("role"))),
      out("hit_role", only(isHit(), col("role"))),
      ...unpackedHit(),
    ],
    from: withLate("log", "role", ...plain),
  };
}

/** Columns that group the rows of a scan. */
const KEYS = ["kind", "observer", "status", "watching", "block", "log", "role", ...HIT_KEYS];
/** Columns that add up. */
const MEASURES = [
  ["records", "sum"],
  ["first", "min"],
  ["last", "max"],
  ["longest", "max"],
  ["mask", "bit-or"],
  ["hit_role", "bit-or"],
  ["peer_least", "min"],
  ["peer_most", "max"],
  ["flags", "max"],
  ["direction", "max"],
  // Of one hit, a version without the addresses in the packet does not tell the other one.
  ["other_a", "max"],
  ["other_b", "max"],
  ["reason", "max"],
  // Of one hit, a version without flags does not tell whether it is late.
  ["late", "max"],
] as const;

const CONVERSATION = ["observer", "a_addr", "b_addr", "a_port", "b_port", "protocol"];

/** Whether the interface that wrote the records is an end's, as far as the bit of `ROLE` says. */
export function hasRole(bit: number): Expression {
  return not(equal(call("bit-and", role(), lit(bit)), 0));
}

/** Bits of `ROLE`; a hit has them from any of its versions. */
export function role(): Expression {
  return call("first-present", col("role"), col("hit_role"));
}

/** Whether the row counts for who was watching; where that was looked at apart, the others only tell whose interface it was. */
export function watching(): Expression {
  return equal(col("watching"), 1);
}

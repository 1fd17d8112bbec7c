import type { Fold, FoldCounts, Listing, NamedGroup } from "../conversations/fold.ts";
import { groupsOf, type Several } from "../conversations/several.ts";
import { groupIn } from "./group-row.ts";
import type { FOLD_FACTS, FOLD_KINDS, FOLD_SIZES, GROUP_FACTS, KIND_FACTS } from "./listing.ts";
import { findText, numberIn, type Row } from "./row.ts";

/** The list that rows of all observers together make; `accepts`: whether accepted traffic would have been noticed. */
export function readListing(rows: readonly Row[], accepts: "logged" | "unknown"): Listing {
  const folds = groupsOf(rows, (row) => findText(row, "fold") ?? "");
  const [first = {}] = rows;
  return {
    folds: folds.map((same) => foldIn(same, accepts)),
    apart: countsIn(first, "apart"),
    rest: countsIn(first, "rest"),
  };
}

function foldIn(rows: Several<Row>, accepts: "logged" | "unknown"): Fold {
  const [row] = rows;
  const fact = (name: (typeof FOLD_FACTS | typeof FOLD_SIZES)[number]) => numberIn(row, `fold_${name}`);
  return {
    named: namedIn(rows),
    groups: fact("groups"),
    ports: fact("ports"),
    addresses: fact("addresses"),
    conversations: fact("conversations"),
    turnedAway: fact("turned"),
    accepted: fact("accepts"),
    rejected: fact("rejects"),
    packets: fact("packets"),
    bytes: fact("bytes"),
    first: fact("first"),
    last: fact("last"),
    ...(accepts === "logged" && { sourceAccepts: numberIn(row, "source_accepts") }),
  };
}

/** A group has one row for each way its conversations went; they follow each other. */
function namedIn(rows: Several<Row>): Several<NamedGroup> {
  const [first, ...others] = rows;
  const place = (row: Row | undefined) => row && numberIn(row, "group_place");
  return [nameIn(first), ...others.filter((row, index) => place(row) !== place(rows[index])).map(nameIn)];
}

function nameIn(row: Row): NamedGroup {
  const fact = (name: (typeof GROUP_FACTS)[number]) => numberIn(row, `group_${name}`);
  return { ...groupIn(row), conversations: fact("conversations"), turnedAway: fact("turned") };
}

function countsIn(row: Row, kind: (typeof FOLD_KINDS)[number]): FoldCounts {
  const count = (name: (typeof KIND_FACTS)[number]) => numberIn(row, `${kind}_${name}`);
  return {
    folds: count("folds"),
    groups: count("groups"),
    through: count("through"),
    conversations: count("conversations"),
    rejects: count("rejects"),
    bytes: count("bytes"),
  };
}

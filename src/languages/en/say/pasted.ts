import type { NamedValue, PastedWords } from "../../language.ts";
import { firewall } from "./fields/firewall.ts";
import { lattice } from "./fields/lattice.ts";
import { tgw } from "./fields/tgw.ts";
import { vpc } from "./fields/vpc.ts";
import { many } from "./words.ts";

/** How pasted records are explained. */
export const pasted: PastedWords = {
  fields: { vpc, tgw, firewall, lattice },
  topics: {
    observer: "Recorded by",
    ends: "From where to where",
    time: "When",
    size: "How much",
    decision: "What was decided",
    path: "Which way",
    content: "What it was about",
    labels: "Belongs to",
  },
  problems: {
    "no-header": "The order of its fields is not known, so it was not judged. Paste the header line above it as well.",
    "too-few-fields": "It has fewer fields than its format, as if it was cut, so it was not judged.",
    "not-a-time": "It has no start and end that could be read, so it was not judged.",
    "not-a-record": "One of its fields holds what it cannot hold, as if the fields were shifted, so it was not judged.",
    header: "It is a header line.",
  },
  quiet: { word: "No traffic", text: (total) => many(total, "pasted record") },
  title: ({ place, kind }, total) => {
    const name = kind === undefined ? "unknown format" : (KINDS[kind] ?? kind);
    return total === 1 ? `The record in words (${name})` : `Record ${place} of ${total} in words (${name})`;
  },
  topic: (label, fields) => `${label}: ${named(fields)}.`,
  empty: (names) => `Without a value: ${names.join(", ")}.`,
  strange: (fields) => `Not in the documentation: ${named(fields)}.`,
  unnamed: (values) => `Without a name, because the header line is missing: ${values.join(" ")}`,
  others: "Other connections in these records",
};

const KINDS: Readonly<Record<string, string>> = {
  vpc: "VPC flow log",
  tgw: "transit gateway flow log",
  firewall: "Network Firewall log",
  lattice: "VPC Lattice access log",
};

function named(fields: readonly NamedValue[]): string {
  return fields.map(({ name, text }) => `${name} ${text}`).join("; ");
}

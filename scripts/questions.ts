/**
 * Reads labelled messages and prints how well they were understood: `npm run questions -- FILE… [--address-book FILE]`.
 * Every miss is shown with what was read, by which reader, from which characters; exits 1 where there is one.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { makeAddressBook } from "../src/names/address-book.ts";
import { entriesIn, labelledIn } from "./reading/labelled.ts";
import { BOOK_FILE, ownFiles } from "./reading/own.ts";
import { accuracy, describeMiss } from "./reading/report.ts";
import { score } from "./reading/score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "address-book": { type: "string", default: BOOK_FILE } },
});
const files = positionals.length > 0 ? positionals : ownFiles();

const book = makeAddressBook(entriesIn(readFileSync(values["address-book"], "utf8")));
const scored = files
  .flatMap((file) => labelledIn(readFileSync(file, "utf8"), file))
  .map((labelled) => score(labelled, book));

const misses = scored.filter(({ wrong }) => wrong.length > 0);
for (const miss of misses) console.log(`${describeMiss(miss)}\n`);
console.log(accuracy(scored));
process.exitCode = misses.length === 0 ? 0 : 1;

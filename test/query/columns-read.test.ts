import { describe, expect, test } from "vitest";
import { answerQuery } from "../../src/query/answer.ts";
import { columnsRead } from "../../src/query/columns-read.ts";
import type { Relation, Select } from "../../src/query/nodes.ts";
import { recordsQuery } from "../../src/query/records.ts";
import {
  begins,
  call,
  choose,
  col,
  compare,
  isAbsent,
  isOneOf,
  key,
  lit,
  not,
  only,
  out,
  over,
} from "../../src/query/write.ts";
import { vpc } from "../../src/sources/vpc/index.ts";
import { side } from "../support/observation.ts";
import { plan, SERVER } from "./plans.ts";

const RECORDS: Relation = { kind: "relation", name: "records" };

/** The columns of each time, by name. */
function read(select: Parameters<typeof columnsRead>[0]) {
  return columnsRead(select).map((names) => [...names].toSorted());
}

describe("a statement reads", () => {
  const inner: Select = {
    kind: "select",
    columns: [
      out("addresses", call("first-present", col("srcaddr"), col("dstaddr"))),
      out("size", col("bytes")),
      out("ignored", col("packets")),
      key("status", col("log_status")),
    ],
    from: RECORDS,
    where: compare(col("start"), "<", col("end")),
  };

  test("what anything further out uses, by which rows are chosen, and by which they are grouped", () => {
    const outer: Select = { kind: "select", columns: [out("addresses")], from: inner, orderBy: [{ by: col("size") }] };

    expect(read(outer)).toEqual([["bytes", "dstaddr", "end", "log_status", "srcaddr", "start"]]);
  });

  test("the records once for each part of a union, however deep", () => {
    const bytes: Select = { kind: "select", columns: [out("size")], from: inner };
    const all: Select = { kind: "select", columns: [out("size")], from: { kind: "union", parts: [bytes, inner] } };

    expect(read({ kind: "union", parts: [all, bytes] })).toEqual(
      Array.from({ length: 3 }, () => ["bytes", "end", "log_status", "start"]),
    );
  });

  test("the records once where their rows are copied, and not at all where they were scanned before", () => {
    const copies: Relation = { kind: "copies", from: inner, name: "copy", numbers: [1, 2] };
    const scanned: Relation = { kind: "relation", name: "scan" };

    expect(read({ kind: "select", columns: [out("size"), out("copy")], from: copies })).toHaveLength(1);
    expect(read({ kind: "select", columns: [out("size")], from: scanned })).toEqual([]);
  });

  test.each([
    { value: not(isAbsent(col("a"))), names: ["a"] },
    { value: isOneOf(col("a"), ["x", "y"]), names: ["a"] },
    { value: begins(col("a"), "10."), names: ["a"] },
    { value: choose([{ when: compare(col("a"), "=", 1), value: col("b") }], col("c")), names: ["a", "b", "c"] },
    { value: only(compare(col("a"), "=", "x"), lit(1)), names: ["a"] },
    { value: over(call("row-number"), [col("a")], [{ by: col("b"), descending: true }]), names: ["a", "b"] },
  ])("the columns that an expression names: $names", ({ value, names }) => {
    expect(read({ kind: "select", columns: [out("value", value)], from: RECORDS })).toEqual([names]);
  });
});

describe("an answer reads", () => {
  test("text once", () => {
    expect(read(answerQuery(plan(), "text").scan)).toHaveLength(1);
  });

  test("columns twice, the second time only those that tell who was watching", () => {
    const [near = [], watch] = read(answerQuery(plan(), "columns").scan);

    expect(near).toEqual(expect.arrayContaining(["srcaddr", "dstaddr", "dstport", "tcp_flags"]));
    expect(near).not.toContain("vpc_id");
    expect(watch).toEqual(["action", "end", "log", "log_status", "observer", "start"]);
  });

  test("only known interfaces the second time, where they are known", () => {
    const known = { id: "eni-server", how: "configured", addresses: side([SERVER]).addresses } as const;
    const only = { ...side([SERVER]), known: [known] };
    const [, watch = []] = read(answerQuery(plan({ src: only, dst: only }), "columns").scan);

    expect(watch).toEqual(["action", "end", "interface_id", "log", "log_status", "observer", "start"]);
  });

  test("every column of the records that it shows", () => {
    const [shown = []] = read(recordsQuery(plan(), { source: vpc, limit: 1 }).scan);

    expect(shown).toEqual(expect.arrayContaining(vpc.columns.map(({ name }) => name)));
  });
});

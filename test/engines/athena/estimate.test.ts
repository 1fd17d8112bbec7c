import { describe, expect, test } from "vitest";
import { AwsFailure } from "../../../src/aws/failure.ts";
import { objectsIn } from "../../../src/aws/objects.ts";
import { estimate, type Scales } from "../../../src/engines/athena/estimate.ts";
import type { Chunk } from "../../../src/engines/athena/footers.ts";
import type { Table } from "../../../src/engines/athena/tables/table.ts";
import { weigh } from "../../../src/engines/athena/weight.ts";
import type { Query, Select } from "../../../src/query/nodes.ts";
import { col, compare, out } from "../../../src/query/write.ts";
import { table } from "../../support/table.ts";

const MB = 1_000_000;

/** A statement that reads the records once for each list of columns. */
function reading(...legs: readonly (readonly string[])[]): Query {
  const parts = legs.map(
    (names): Select => ({
      kind: "select",
      columns: names.map((name) => out(name)),
      from: { kind: "relation", name: "records" },
      where: compare(col("start"), ">", 0),
    }),
  );
  const answer: Select = { kind: "select", columns: [], from: { kind: "relation", name: "scan" } };
  return { scan: { kind: "union", parts }, answer };
}

/** Two row groups of one object of 10 MB: `start` takes 1 MB, `srcaddr` 2 MB, the interface 0.5 MB, the rest is others. */
const CHUNKS: readonly Chunk[] = [0, 5 * MB].flatMap((from) => [
  { column: "start", from, bytes: 0.5 * MB },
  { column: "srcaddr", from: from + 0.5 * MB, bytes: MB },
  { column: "instance_id", from: from + 1.5 * MB, bytes: 3 * MB },
  { column: "interface_id", from: from + 4.5 * MB, bytes: 0.25 * MB },
]);

/** What is known of a table with objects of these sizes. */
function scales(
  change: Partial<Table>,
  sizes: readonly number[],
  footer = async () => CHUNKS as typeof CHUNKS | undefined,
) {
  const one = table(change);
  const opened = weigh(
    one.encoding,
    sizes.map((size, place) => ({ key: `${place}`, size })),
  );
  const known: Scales = {
    tables: [one],
    listing: { tables: [{ objects: sizes.length, writers: [], opened }] },
    stores: (bucket) => objectsIn(bucket, () => Promise.reject(new Error("nobody should"))),
    footers: { read: footer },
    usdPerTb: 5,
  };
  return known;
}

describe("an estimate", () => {
  test("counts text whole, once for each time it is read, whatever columns are named", async () => {
    const text = scales({}, [10 * MB, 20 * MB]);

    expect(await estimate([reading(["start"])], text)).toEqual({ bytes: 30 * MB, usd: 0.00015 });
    expect(await estimate([reading(["start"], ["srcaddr"])], text)).toMatchObject({ bytes: 60 * MB });
  });

  test("adds up several statements, each for the least that it costs", async () => {
    const small = scales({}, [MB]);
    const sum = await estimate([reading(["start"]), reading(["start"])], small);

    expect(sum?.bytes).toBe(2 * MB);
    // Ten megabytes at five dollars a terabyte, twice.
    expect(sum?.usd).toBeCloseTo(0.0001, 10);
  });

  test("counts of Parquet the columns of each time, as the largest object shares them out", async () => {
    const columns = scales({ encoding: "parquet" }, [10 * MB, 4 * MB]);

    // A tenth for `start`, by which rows are chosen, and two tenths for the address: of 14 MB.
    expect(await estimate([reading(["srcaddr"])], columns)).toMatchObject({ bytes: 4.2 * MB });
    expect(await estimate([reading(["srcaddr"], ["start"])], columns)).toMatchObject({ bytes: 5.6 * MB });
  });

  test("counts the columns behind our own, and nothing for those that objects do not have", async () => {
    const columns = scales({ encoding: "parquet" }, [10 * MB]);

    // A quarter of a megabyte between the row groups is read with what lies around it.
    expect(await estimate([reading(["observer"])], columns)).toMatchObject({ bytes: 1.75 * MB });
    expect(await estimate([reading(["log", "reject_reason"])], columns)).toMatchObject({ bytes: MB });
  });

  test("counts small objects whole each time", async () => {
    const columns = scales({ encoding: "parquet" }, [10 * MB, 3 * 1_048_576]);

    expect(await estimate([reading(["start"])], columns)).toMatchObject({ bytes: MB + 3 * 1_048_576 });
    expect(await estimate([reading(["start"], ["start"])], columns)).toMatchObject({
      bytes: 2 * (MB + 3 * 1_048_576),
    });
  });

  test("counts all where a footer makes no sense", async () => {
    const damaged = scales({ encoding: "parquet" }, [10 * MB], async () => undefined);

    expect(await estimate([reading(["start"])], damaged)).toMatchObject({ bytes: 10 * MB });
  });

  test("is not made where a footer may not be read, but a fault of ours is no excuse", async () => {
    const closed = scales({ encoding: "parquet" }, [10 * MB], () =>
      Promise.reject(new AwsFailure("not-permitted", "s3:GetObject", undefined)),
    );
    const faulty = scales({ encoding: "parquet" }, [10 * MB], () => Promise.reject(new TypeError("ours")));

    expect(await estimate([reading(["start"])], closed)).toBeUndefined();
    await expect(estimate([reading(["start"])], faulty)).rejects.toThrow("ours");
  });

  test("is nothing where no object is opened, for no statement is started", async () => {
    expect(await estimate([reading(["start"])], scales({}, []))).toEqual({ bytes: 0, usd: 0 });
  });
});

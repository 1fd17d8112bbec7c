import { expect, test } from "vitest";
import { mapAtOnce } from "../../src/engines/at-once.ts";

/** Work that ends when it is told to, item by item. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const work = (item: string) => {
    const end = Promise.withResolvers<string>();
    begun.push(item);
    ends.set(item, end);
    return end.promise;
  };
  return { begun, work, end: (item: string) => ends.get(item)?.resolve(item.toUpperCase()), ends };
}

/** Everything that was waiting has had its turn. */
const settled = () => new Promise((done) => setImmediate(done));

test("begins as many as may be under way, and another one as soon as one has ended", async () => {
  const { begun, work, end } = workshop();
  const mapped = mapAtOnce(2, ["a", "b", "c", "d"], work);

  expect(begun).toEqual(["a", "b"]);
  end("b");
  await settled();
  expect(begun).toEqual(["a", "b", "c"]);
  for (const item of ["c", "a"]) end(item);
  await settled();
  end("d");
  expect(await mapped).toEqual(["A", "B", "C", "D"]);
});

test("begins nothing more after a failure, and tells it when the others have come to their end", async () => {
  const { begun, work, end, ends } = workshop();
  let told: unknown;
  const mapped = mapAtOnce(2, ["a", "b", "c"], work).catch((error: unknown) => {
    told = error;
  });

  ends.get("a")?.reject(new Error("broken"));
  await settled();
  expect([begun, told]).toEqual([["a", "b"], undefined]);
  end("b");
  await mapped;
  expect(told).toEqual(new Error("broken"));
});

test("nothing to do is done at once", async () => {
  expect(await mapAtOnce(3, [], async () => "never")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { Holds } from "../../../../src/engines/duckdb/bucket/holds.ts";

/** Files that are made one after another, and those that were given up. */
function shelf() {
  const released: string[] = [];
  let made = 0;
  const make = async () => {
    made += 1;
    return `file-${made}`;
  };
  return { holds: new Holds((path) => void released.push(path)), released, make };
}

describe("a file that several questions need", () => {
  test("is made once, and given up after the last of them", async () => {
    const { holds, released, make } = shelf();
    const paths = await Promise.all([holds.take("a", make), holds.take("a", make)]);
    await holds.drop("a");
    const early = [...released];
    await holds.drop("a");

    expect(paths).toEqual(["file-1", "file-1"]);
    expect(early).toEqual([]);
    expect(released).toEqual(["file-1"]);
  });

  test("is made anew once nobody needed it any more", async () => {
    const { holds, make } = shelf();
    await holds.take("a", make);
    await holds.drop("a");

    expect(await holds.take("a", make)).toBe("file-2");
  });

  test("is another one under another id", async () => {
    const { holds, released, make } = shelf();
    await holds.take("a", make);
    await holds.take("b", make);
    await holds.drop("b");

    expect(released).toEqual(["file-2"]);
  });
});

describe("what went wrong for one", () => {
  test.each([
    { how: "failed", fate: () => Promise.reject(new Error("cancelled")) },
    { how: "came to nothing", fate: async () => undefined },
  ])("is tried anew by the next where it $how", async ({ fate }) => {
    const { holds, released, make } = shelf();
    const first = holds.take("a", fate).catch((error: unknown) => error);
    const second = holds.take("a", make);

    expect(await first).not.toBe("file-1");
    expect(await second).toBe("file-1");
    await holds.drop("a");
    expect(released).toEqual(["file-1"]);
  });
});

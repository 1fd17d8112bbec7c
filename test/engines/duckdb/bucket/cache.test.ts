import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asked, bucketLab, content, keyAt, readKeys } from "./bucket-lab.ts";

const lab = bucketLab();

/** Three objects of the window with a record each. */
function three(bucket: string): readonly string[] {
  lab.s3().forgetCalls();
  return [0, 5, 10].map((minutes) => {
    const key = keyAt(minutes);
    lab.s3().put(bucket, key, content(minutes, 50_001 + minutes));
    return key;
  });
}

function kept(cache: string): readonly string[] {
  return readdirSync(join(cache, "objects")).map((name) => join(cache, "objects", name));
}

function sizeOf(cache: string): number {
  return kept(cache).reduce((sum, path) => sum + statSync(path).size, 0);
}

/** Whatever is in the cache besides whole objects. */
function leftovers(cache: string): readonly string[] {
  return readdirSync(cache, { recursive: true })
    .map(String)
    .filter((path) => !path.startsWith("objects"));
}

describe("what was fetched once", () => {
  test("is not fetched for the next question, nor by the next engine", async () => {
    three("once");
    const cache = lab.cache();
    const engine = lab.engine(["s3://once"], { cache });
    const first = await asked(engine);
    const fetched = readKeys(lab.s3()).length;
    const second = await asked(engine);
    await engine.close();
    const next = lab.engine(["s3://once"], { cache });
    const third = await asked(next);
    await next.close();

    expect([first, second, third].map(({ records }) => records)).toEqual([3, 3, 3]);
    expect(fetched).toBe(3);
    expect(readKeys(lab.s3()).length).toBe(3);
  });

  test("is fetched again where its content has become another", async () => {
    const [key = ""] = three("changed");
    const cache = lab.cache();
    const engine = lab.engine(["s3://changed"], { cache });
    await asked(engine);
    lab.s3().forgetCalls();
    lab.s3().put("changed", key, content(1, 60_000));
    await asked(engine);
    await engine.close();

    expect(readKeys(lab.s3())).toEqual([key]);
  });

  test.each([
    {
      what: "a bit of it has turned",
      harm: (bytes: Buffer) => bytes.map((byte, place) => (place === 30 ? byte ^ 1 : byte)),
    },
    { what: "its end is missing", harm: (bytes: Buffer) => bytes.subarray(0, -4) },
    { what: "nothing is left of it", harm: () => Buffer.alloc(0) },
  ])("is fetched again where $what", async ({ harm }) => {
    three("harmed");
    const cache = lab.cache();
    const engine = lab.engine(["s3://harmed"], { cache });
    await asked(engine);
    lab.s3().forgetCalls();
    const [path = ""] = kept(cache);
    writeFileSync(path, harm(readFileSync(path)));
    const again = await asked(engine);
    const fetched = readKeys(lab.s3()).length;
    await asked(engine);
    await engine.close();

    expect(again).toMatchObject({ records: 3, unreadable: [] });
    expect(fetched).toBe(1);
    expect(readKeys(lab.s3()).length).toBe(1);
  });

  test("is nobody else's to read, and nothing lies beside it", async () => {
    three("private");
    const cache = lab.cache();
    const engine = lab.engine(["s3://private"], { cache });
    await asked(engine);
    await engine.close();

    expect([cache, ...kept(cache)].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0, 0, 0]);
    expect(leftovers(cache)).toEqual([]);
  });
});

describe("the cache stays as small as it has to be", () => {
  test("by giving up what was used longest ago", async () => {
    three("small-one");
    three("small-two");
    three("small-three");
    const room = [0, 5, 10].reduce((sum, minutes) => sum + content(minutes, 50_001 + minutes).length, 0) * 2;
    const cache = lab.cache();
    const sizes: number[] = [];
    const ask = async (bucket: string) => {
      const tell = () => sizes.push(sizeOf(cache));
      const engine = lab.engine([`s3://${bucket}`], { cache, room, tell });
      lab.s3().forgetCalls();
      const { records } = await asked(engine);
      await engine.close();
      expect(records).toBe(3);
      return readKeys(lab.s3()).length;
    };
    const fetched = [
      await ask("small-one"),
      await ask("small-two"),
      // Used again, so that the other one is older now.
      await ask("small-one"),
      await ask("small-three"),
      await ask("small-one"),
      await ask("small-two"),
    ];

    expect(Math.max(...sizes)).toBeLessThanOrEqual(room);
    expect(fetched).toEqual([3, 3, 0, 3, 0, 3]);
  });

  test("so that a question that needs more than all of it is refused before anything is fetched", async () => {
    three("large");
    const engine = lab.engine(["s3://large"], { room: 200 });

    await expect(asked(engine)).rejects.toMatchObject({ name: "EngineFailure", remedy: "narrow-the-question" });
    await engine.close();
    expect(readKeys(lab.s3())).toEqual([]);
  });

  test("and a question that may not read so much, likewise", async () => {
    three("dear");
    const engine = lab.engine(["s3://dear"], { bytesPerQuestion: 200 });
    const told = asked(engine);

    await expect(told).rejects.toMatchObject({ name: "EngineFailure", remedy: "narrow-the-question" });
    await engine.close();
    expect(readKeys(lab.s3())).toEqual([]);
  });
});

describe("several at a time", () => {
  test("questions of one engine fetch every object once", async () => {
    three("together");
    const engine = lab.engine(["s3://together"]);
    const both = await Promise.all([asked(engine), asked(engine), asked(engine)]);
    await engine.close();

    expect(both.map(({ records }) => records)).toEqual([3, 3, 3]);
    expect(readKeys(lab.s3()).length).toBe(3);
  });

  test("engines share a cache that has room for one of them only, and neither loses a file it reads", async () => {
    three("left");
    three("right");
    const room = [0, 5, 10].reduce((sum, minutes) => sum + content(minutes, 50_001 + minutes).length, 0);
    const cache = lab.cache();
    const [left, right] = [lab.engine(["s3://left"], { cache, room }), lab.engine(["s3://right"], { cache, room })];
    const answers = [];
    for (let round = 0; round < 5; round += 1) answers.push(...(await Promise.all([asked(left), asked(right)])));
    await Promise.all([left.close(), right.close()]);

    expect(answers.map(({ records, unreadable }) => ({ records, unreadable }))).toEqual(
      answers.map(() => ({ records: 3, unreadable: [] })),
    );
    expect(sizeOf(cache)).toBeLessThanOrEqual(room);
  });

  test("what a process left half done is tidied up a day later, and what one just does is not", async () => {
    three("tidy");
    const cache = lab.cache();
    const [old, young] = [join(cache, "reading-old"), join(cache, "reading-young")];
    for (const folder of [old, young]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "half"), "half");
    }
    const { mtimeMs } = statSync(young);
    utimesSync(old, mtimeMs / 1000 - 90_000, mtimeMs / 1000 - 90_000);
    const engine = lab.engine(["s3://tidy"], { cache });
    await asked(engine);
    await engine.close();

    expect([old, young].map((folder) => existsSync(folder))).toEqual([false, true]);
  });
});

test("where the cache cannot be, the set-up has to be mended, and the next question tries again", async () => {
  three("placed");
  const cache = lab.cache();
  writeFileSync(cache, "a file in the way");
  const engine = lab.engine(["s3://placed"], { cache: join(cache, "below") });

  await expect(asked(engine)).rejects.toMatchObject({ name: "EngineFailure", remedy: "mend-the-set-up" });
  await expect(asked(engine)).rejects.toMatchObject({ name: "EngineFailure", remedy: "mend-the-set-up" });
  await engine.close();
});

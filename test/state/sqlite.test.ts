import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/state/sqlite.ts";
import { type Draft, StoreFailure } from "../../src/state/store.ts";

const NOW = 1_795_320_000;
const DRAFT: Draft = { collection: "jobs", id: "one", value: "a question", version: 0, expires: NOW + 60, due: NOW };

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sqlite-"));
  path = join(folder, "state.db");
});

afterEach(() => rm(folder, { recursive: true }));

describe("a store in a file", () => {
  test("has everything after it was opened again", async () => {
    const first = openSqliteStore(path);
    await first.put(DRAFT, NOW);
    await first.close();

    const second = openSqliteStore(path);

    expect(await second.get("jobs", "one", NOW)).toEqual({ ...DRAFT, version: 1 });
    expect(await second.put({ ...DRAFT, value: "2", version: 1 }, NOW)).toEqual({ ok: true, version: 2 });
    expect(await second.due(NOW, 9)).toHaveLength(1);
    await second.close();
  });

  test("is read by nobody but its owner, nor is anything beside it", async () => {
    await writeFile(path, "");
    await chmod(path, 0o644);
    const store = openSqliteStore(path);
    await store.put(DRAFT, NOW);

    const files = await readdir(folder);

    expect(files).toContain("state.db-wal");
    expect(await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mode & 0o777))).toEqual(
      files.map(() => 0o600),
    );
    await store.close();
  });

  test("leaves no trace of what was removed or is expired", async () => {
    const store = openSqliteStore(path);
    await store.put(DRAFT, NOW);
    await store.put({ ...DRAFT, id: "two", value: "another question", expires: NOW + 10 }, NOW);
    await store.remove("jobs", "one");
    await store.put({ ...DRAFT, id: "three", value: "of today" }, NOW + 10);
    await store.close();

    const content = await readFile(path, "latin1");

    expect(content).toContain("of today");
    expect(content).not.toContain("question");
  });

  test("that is closed is ill, and stays closed", async () => {
    const store = openSqliteStore(path);
    await store.close();
    await store.close();

    await expect(store.get("jobs", "one", NOW)).rejects.toBeInstanceOf(StoreFailure);
    await expect(store.put(DRAFT, NOW)).rejects.toBeInstanceOf(StoreFailure);
  });

  test("that is no such file cannot be opened", async () => {
    await writeFile(path, "a letter to somebody, which is longer than the head of a database");

    expect(() => openSqliteStore(path)).toThrow(StoreFailure);
    expect(() => openSqliteStore(join(folder, "missing", "state.db"))).toThrow(StoreFailure);
  });
});

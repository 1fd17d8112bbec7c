import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { choose, objectTimes } from "../../../../src/engines/duckdb/files/choose.ts";
import { walk } from "../../../../src/engines/duckdb/files/walk.ts";
import { vpc } from "../../../../src/sources/vpc/index.ts";
import { FIVE, objectName, workshop } from "./fixtures.ts";

const { folder, place, put } = workshop();
const DAY = "AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22";

/** Paths below the work folder. */
function below(paths: readonly { readonly path: string }[]): string[] {
  return paths.map(({ path }) => path.slice(folder.length + 1));
}

test("lists a tree by path, without what no log is", async () => {
  put(`tree/${DAY}/${objectName("0505")}`, "");
  put(`tree/${DAY}/${objectName("0500")}`, "");
  put("tree/loose.log", "");
  put("tree/export.txt", "");
  for (const name of ["README.md", "notes.json", "trail.json.gz", ".hidden.log", ".git/a.log"]) put(`tree/${name}`, "");

  const { candidates, missing, unreadable } = await walk([place("tree")], vpc);

  expect(below(candidates)).toEqual([
    `tree/${DAY}/${objectName("0500")}`,
    `tree/${DAY}/${objectName("0505")}`,
    "tree/export.txt",
    "tree/loose.log",
  ]);
  expect(candidates.map(({ expected }) => expected)).toEqual([true, true, false, true]);
  expect([missing, unreadable]).toEqual([[], []]);
});

test("takes every file that was named, once, and gives back what does not exist", async () => {
  const path = put("named/notes.json", "");

  const { candidates, missing } = await walk([path, place("named/../named"), path, place("no/such")], vpc);

  expect(candidates).toEqual([{ path, expected: true, named: true }]);
  expect(missing).toEqual([place("no/such")]);
});

test("follows links, and a circle of them only once", async () => {
  put("linked/real/a.log", "");
  symlinkSync(place("linked"), place("linked/real/circle"));
  symlinkSync(place("linked/real/a.log"), place("linked/b.log"));
  symlinkSync(place("nowhere"), place("linked/dangling.log"));

  expect(below((await walk([place("linked")], vpc)).candidates)).toEqual(["linked/b.log", "linked/real/a.log"]);
});

test("names what the system refuses to open, and what is neither file nor folder", async () => {
  symlinkSync(place("itself.log"), place("itself.log"));

  expect((await walk([place("itself.log"), "/dev/null"], vpc)).unreadable).toEqual([
    { path: place("itself.log"), reason: "no-permission" },
    { path: "/dev/null", reason: "not-a-flow-log" },
  ]);
});

test("chooses the objects that can hold records of the window", async () => {
  for (const time of ["0445", "0450", "0455", "0500", "0505", "0510", "0610", "0620"])
    put(`choice/${objectName(time)}`, "");
  put("choice/unknown.log", "");
  put("choice/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/04/renamed.log", "");
  put("choice/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/05/renamed.log", "");
  put("choice/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/21/renamed.log", "");
  const { candidates } = await walk([place("choice")], vpc);

  const chosen = below(choose(candidates, { from: FIVE, to: FIVE + 300 }));

  // Ends lie in the five minutes after the name's time, a record lasts ten minutes at most, an object comes an hour late.
  expect(chosen).toEqual([
    "choice/123456789012_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_20261122T0500Z_1a2b3c4d.log.gz",
    "choice/123456789012_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_20261122T0505Z_1a2b3c4d.log.gz",
    "choice/123456789012_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_20261122T0510Z_1a2b3c4d.log.gz",
    "choice/123456789012_vpcflowlogs_eu-west-1_fl-0123456789abcdef0_20261122T0610Z_1a2b3c4d.log.gz",
    "choice/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22/05/renamed.log",
    "choice/unknown.log",
  ]);
});

test("chooses a file that was named, whatever its name says", async () => {
  const path = put(`chosen/${objectName("2355")}`, "");
  const { candidates } = await walk([path], vpc);

  expect(choose(candidates, { from: FIVE, to: FIVE + 300 })).toEqual(candidates);
});

test("knows the oldest and the newest object of a tree by name", async () => {
  for (const time of ["0455", "0510", "0500"]) put(`times/${objectName(time)}`, "");
  put("times/unknown.log", "");

  expect(objectTimes((await walk([place("times")], vpc)).candidates)).toEqual({
    oldest: FIVE - 300,
    newest: FIVE + 600,
  });
  expect(objectTimes([{ path: "unknown.log", expected: true }])).toBeUndefined();
});

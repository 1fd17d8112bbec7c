import { expect, test } from "vitest";
import { files as check } from "../../../src/doctor/checks/files.ts";
import { facts, files, found } from "../../support/set-up.ts";

test("files that can be read are fine, and none are nothing", () => {
  expect(check(facts({ files: [files(), files({ count: 0 })] }))).toMatchObject([
    { code: "files-readable", count: 12 },
  ]);
});

test("files that cannot be read are told by reason, with one of each", () => {
  const unreadable = [
    { path: "a.gz", reason: "damaged" },
    { path: "b.gz", reason: "damaged" },
    { path: "it's mine", reason: "no-permission" },
  ] as const;
  const findings = check(facts({ files: [files({ unreadable })] }));

  expect(findings).toMatchObject([
    { code: "unreadable-files", severity: "to-mend", where: "a.gz", count: 2, reason: "damaged" },
    { code: "closed-paths", severity: "to-mend", where: "it's mine", count: 1 },
  ]);
  expect(findings[1]?.fixes[0]?.text).toBe("chmod -R u+rX 'it'\\''s mine'");
});

test("files that do not name their fields are worth a note, with what they are taken for", () => {
  const formats = [{ fields: ["srcaddr", "dstaddr"], flowLogs: [], example: "a.log" }];
  const [finding] = check(facts({ files: [files({ headerless: ["a.log", "b.log"], formats })] }));

  expect(finding).toMatchObject({ code: "no-header", severity: "note", count: 2 });
  expect(finding?.fixes[0]?.text).toContain(`format: "${"$"}{srcaddr} ${"$"}{dstaddr}"`);
  expect(found(check, { files: [files()] })).toEqual(["fine files-readable"]);
});

import type { FileFacts } from "../facts.ts";
import { type Check, type Finding, fine, note, toMend } from "../finding.ts";
import { command, sourceSettings, word } from "../fixes.ts";
import { formatText } from "../recommended.ts";

/** Every file can be read, and says itself what its fields are. */
export const files: Check = ({ files: all }) => all.flatMap(aboutPath);

function aboutPath(found: FileFacts): readonly Finding[] {
  const findings = [...unreadable(found), ...headerless(found)];
  if (findings.length > 0 || found.count === 0) return findings;
  return [fine({ code: "files-readable", where: found.path, count: found.count })];
}

function unreadable({ unreadable: all }: FileFacts): readonly Finding[] {
  return [...Map.groupBy(all, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const about = { where: first.path, count: group.length };
    if (reason !== "no-permission") return [toMend({ code: "unreadable-files", reason, ...about })];
    return [toMend({ code: "closed-paths", ...about }, command([`chmod -R u+rX ${word(first.path)}`]))];
  });
}

function headerless({ headerless: paths, formats }: FileFacts): readonly Finding[] {
  const [where] = paths;
  if (where === undefined) return [];
  const fields = formats.find(({ example }) => paths.includes(example))?.fields ?? [];
  const fix = sourceSettings(where, { format: formatText(fields) });
  return [note({ code: "no-header", where, count: paths.length }, fix)];
}

import type { CodeFile } from "./imports.ts";

/** Which areas an area may import besides itself. */
export type Allowance = readonly string[] | "anything";

/** A family: many members behind one contract. */
export interface Family {
  /** Folder under `src`. */
  readonly folder: string;
  /** The file by which everybody else knows the family. */
  readonly contract: string;
  /** Files beside the contract that everybody may know as well: what all members have in common. */
  readonly common?: readonly string[];
  /** Registries of a part of every member, beside `index.ts`. */
  readonly registries?: readonly string[];
  /** What a member is: a folder of its own, or a single file. */
  readonly members: "folders" | "files";
  /** Path beginnings of those who may name members and the registry. */
  readonly openTo: readonly string[];
}

/** Who may import whom. */
export interface Policy {
  /** By area: a folder of `src`, `*.ts` for the files directly in `src`, or a folder beside `src`. */
  readonly mayImport: Readonly<Record<string, Allowance>>;
  readonly families: readonly Family[];
}

/** The area a path belongs to: `net` for `src/net/ip.ts`, `*.ts` for `src/ask.ts`, `handlers` for `handlers/slack.ts`. */
export function areaOf(path: string): string {
  const [top = "", folder = "", ...rest] = path.split("/");
  if (top !== "src") return top;
  return rest.length === 0 ? "*.ts" : folder;
}

/** Everything in the files that the policy forbids, one sentence each. */
export function findStrangers(files: readonly CodeFile[], policy: Policy): string[] {
  return files.flatMap((file) => {
    if (policy.mayImport[areaOf(file.path)] === undefined)
      return [`${file.path}: ${areaOf(file.path)} is not on the map`];
    return file.imports.flatMap((imported) => {
      const reason = whyForbidden(file.path, imported, policy);
      return reason === undefined ? [] : [`${file.path} imports ${imported}: ${reason}`];
    });
  });
}

function whyForbidden(from: string, to: string, policy: Policy): string | undefined {
  const [area, other] = [areaOf(from), areaOf(to)];
  if (policy.mayImport[other] === undefined) return `${other} is not on the map`;
  if (area !== other && !allows(policy.mayImport[area], other)) return `${area} may not import ${other}`;
  return policy.families.map((family) => whyClosed(from, to, family)).find((reason) => reason !== undefined);
}

function allows(allowance: Allowance | undefined, area: string): boolean {
  return allowance === "anything" || allowance?.includes(area) === true;
}

function whyClosed(from: string, to: string, family: Family): string | undefined {
  if (!isInside(to, family) || family.openTo.some((start) => from.startsWith(start))) return undefined;
  if (!isInside(from, family)) return isKnown(to, family) ? undefined : `${family.folder} is known by its contract`;
  if (isRegistry(from, family)) return undefined;
  if (isRegistry(to, family)) return `the registry of ${family.folder} is closed to the family`;

  const [member, other] = [memberOf(from, family), memberOf(to, family)];
  return other === undefined || other === member ? undefined : `members of ${family.folder} do not know each other`;
}

function isInside(path: string, { folder }: Family): boolean {
  return path.startsWith(`src/${folder}/`);
}

function isKnown(path: string, { contract, common = [] }: Family): boolean {
  return [contract, ...common].some((known) => path === `src/${known}`);
}

function contractOf({ contract }: Family): string {
  return `src/${contract}`;
}

function isRegistry(path: string, { folder, registries = [] }: Family): boolean {
  return [`${folder}/index.ts`, ...registries].some((registry) => path === `src/${registry}`);
}

/** The member a path belongs to; absent for the contract, the registry and what members share. */
function memberOf(path: string, family: Family): string | undefined {
  const [name = "", ...rest] = path.slice(`src/${family.folder}/`.length).split("/");
  const isMember = family.members === "files" || rest.length > 0;
  return isMember && !isRegistry(path, family) && path !== contractOf(family) ? name : undefined;
}

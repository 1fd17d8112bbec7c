import type { FileDelivery, FileFacts } from "../../doctor/facts.ts";
import { findGaps } from "../../doctor/find-gaps.ts";
import { lookOver, type SeenFile } from "../../engines/duckdb/look-over.ts";
import { SOURCES } from "../../sources/index.ts";
import type { ObjectKey } from "../../sources/source.ts";

/** A source that lies on this machine. */
export interface FileSource extends Pick<FileFacts, "source" | "path" | "settings"> {
  readonly memoryMiB: number;
}

/** What a file or a folder of this machine shows. */
export async function gatherFiles({ memoryMiB, ...about }: FileSource): Promise<FileFacts> {
  const source = SOURCES.vpc;
  const format = source.readFormat(about.settings.format ?? "");
  const heap = { paths: [about.path], source, memoryMiB, ...(format && { format }) };
  const { missing, unreadable, files, sample } = await lookOver(heap);
  return {
    ...about,
    isMissing: missing.length > 0,
    unreadable,
    count: files.length,
    headerless: files.filter(({ names }) => names === "nobody").map(({ path }) => path),
    formats: formatsOf(files),
    deliveries: deliveriesOf(files.flatMap(({ key }) => key ?? [])),
    ...(sample && { sample }),
  };
}

function formatsOf(files: readonly SeenFile[]): FileFacts["formats"] {
  const groups = Map.groupBy(files, ({ fields }) => fields.toSorted().join(" "));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const flowLogs = new Set(group.flatMap(({ key }) => key?.flowLog ?? []));
    return [{ fields: first.fields, flowLogs: [...flowLogs], example: first.path }];
  });
}

function deliveriesOf(keys: readonly ObjectKey[]): readonly FileDelivery[] {
  const groups = Map.groupBy(keys, ({ account, region }) => `${account} ${region}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const times = group.map(({ from }) => from);
    const newest = times.reduce((a, b) => Math.max(a, b));
    const gaps = findGaps(times, { from: times.reduce((a, b) => Math.min(a, b)), to: newest });
    const { account, region } = first;
    return [{ account, region, newest: newest + first.to - first.from, gaps }];
  });
}

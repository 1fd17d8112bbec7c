import { placeText } from "../../aws/objects.ts";
import type { PlaceFacts } from "../facts.ts";
import { type Check, type Finding, note, toMend } from "../finding.ts";
import { sourceSettings } from "../fixes.ts";
import { formatsRead, isMeant } from "../places.ts";

/** Objects that are read together hold the same fields, and none is left out unawares. */
export const formats: Check = ({ places }) => [
  ...places.flatMap(several),
  ...[...Map.groupBy(places, placeText).entries()].flatMap(([where, all]) => leftOut(where, all)),
];

/** Where formats are told apart by themselves each has its table; where one is written down, the others are misread. */
function several(place: PlaceFacts): readonly Finding[] {
  const read = formatsRead(place);
  const { encoding, format } = place.settings;
  if (read.length < 2 || encoding === "parquet") return [];
  const about = read.map(({ fields, encoding: found, writers }) => ({
    fields: fields.length,
    encoding: found,
    flowLogs: writers.map(({ id }) => id),
  }));
  const diagnosis = { code: "several-formats", where: placeText(place), formats: about } as const;
  if (format === undefined) return place.settings.flowLogs === undefined ? [note(diagnosis)] : [];
  return [
    toMend(diagnosis, ...about.map(({ flowLogs }) => sourceSettings(placeText(place), { format: "detect", flowLogs }))),
  ];
}

function leftOut(where: string, places: readonly PlaceFacts[]): readonly Finding[] {
  const all = places.flatMap(({ formats: found }) => found.flatMap(({ flowLogs }) => flowLogs.map(({ id }) => id)));
  const forgotten = [...new Set(all)].filter((id) => !places.some((place) => isMeant(id, place)));
  const [place] = places;
  if (forgotten.length === 0 || place === undefined) return [];
  const flowLogs = [...(place.settings.flowLogs ?? []), ...forgotten];
  return [
    note({ code: "flow-logs-left-out", where, flowLogs: forgotten }, sourceSettings(placeText(place), { flowLogs })),
  ];
}

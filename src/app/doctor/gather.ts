import { describeFlowLogs } from "../../aws/flow-logs.ts";
import { describeInterfaces } from "../../aws/interfaces.ts";
import { readS3Place } from "../../aws/objects.ts";
import { describeVpcs } from "../../aws/vpcs.ts";
import type { Config } from "../../config.ts";
import type { Facts, FileFacts, RegionFacts } from "../../doctor/facts.ts";
import { bytesPerDigest } from "../limits.ts";
import { gatherAthena } from "./gather-athena.ts";
import { type FileSource, gatherFiles } from "./gather-files.ts";
import { gatherPlace, type PlaceSource, surveyBucket } from "./gather-place.ts";
import { type Inquiry, tryTo } from "./inquiry.ts";
import { type SourceConfig, settingsOf } from "./settings-of.ts";

/**
 * Everything that the checks look at. `paths`: files, folders and places in S3 that are looked at instead of the
 * configured ones. Nothing is changed, and nothing is asked that costs more than listings.
 */
export async function gatherFacts(paths: readonly string[], inquiry: Inquiry): Promise<Facts> {
  const { config, now, refusals } = inquiry;
  const sources: readonly SourceConfig[] = paths.length > 0 ? paths.map((where) => ({ where })) : config.sources;
  const inS3 = sources.flatMap(placeSource);
  const surveys = await Promise.all(inS3.map((source) => surveyBucket(source, inquiry)));
  const names = regionsOf(
    config,
    surveys.flatMap(({ deliveries = [] }) => deliveries.map(({ region }) => region)),
  );
  const regions = inS3.length > 0 ? await Promise.all(names.map((region) => gatherRegion(region, inquiry))) : [];
  const flowLogs = regions.flatMap(({ flowLogs: told = [] }) => told);
  const places = await Promise.all(surveys.map((survey) => gatherPlace(survey, flowLogs, inquiry)));
  const usesAthena = config.engine.name === "athena" && paths.length === 0;
  const athena = usesAthena ? await gatherAthena(places, inquiry) : undefined;
  const files: FileFacts[] = [];
  // Each takes the memory that statements may take.
  for (const source of sources.flatMap((each, place) => fileSource(each, place, config))) {
    files.push(await gatherFiles(source));
  }
  const { bytesPerQuestion } = config.limits;
  const bytes = bytesPerDigest(config);
  return {
    now,
    regions,
    places,
    ...(athena && { athena }),
    files,
    refusals,
    ...(bytesPerQuestion !== undefined && { bytesPerQuestion }),
    ...(config.digests.length > 0 && { digests: { ...(bytes !== undefined && { bytes }) } }),
  };
}

function placeSource(source: SourceConfig, place: number): readonly PlaceSource[] {
  const at = readS3Place(source.where ?? "");
  return at === undefined ? [] : [{ ...at, place, settings: source }];
}

/** Those of the configuration; where it names none, those of the bucket. */
function regionsOf({ engine, sources }: Config, delivered: readonly string[]): readonly string[] {
  const configured = [...new Set(sources.flatMap(({ regions = [] }) => regions))];
  if (configured.length > 0) return configured;
  const shown = [...new Set(delivered)];
  return shown.length > 0 ? shown : [engine.region].filter((region) => region !== undefined);
}

async function gatherRegion(region: string, inquiry: Inquiry): Promise<RegionFacts> {
  const client = () => inquiry.clients.ec2(region);
  const subject = { where: region, region };
  const vpcs = await tryTo(inquiry, subject, () => describeVpcs(client, region));
  const flowLogs = await tryTo(inquiry, subject, () => describeFlowLogs(client, region));
  const { name, owners = name === "athena" ? "ec2" : "logs" } = inquiry.config.engine;
  // What it would tell does not matter, only whether it may.
  if (owners === "ec2") await tryTo(inquiry, subject, () => describeInterfaces(client, NOBODY));
  return { region, ...(vpcs && { vpcs }), ...(flowLogs && { flowLogs }) };
}

const NOBODY = { addresses: [], ids: ["eni-00000000000000000"] };

function fileSource(settings: SourceConfig, source: number, { engine: { memoryMiB } }: Config): readonly FileSource[] {
  const { where: path } = settings;
  if (path === undefined || readS3Place(path)) return [];
  return [{ source, path, settings: settingsOf(settings), memoryMiB }];
}

import { DAY, HOUR } from "../../time/wall.ts";
import type { Window } from "../../time/window.ts";
import { OBJECT_SECONDS } from "../delivered.ts";
import { readTimeParts } from "../key-layout.ts";
import type { ObjectKey } from "../source.ts";

/** `123456789012_vpcflowlogs_eu-west-1_fl-0123abcd_20261122T0500Z_4f5e6d7c.log.gz`; Parquet objects end in `.parquet`. */
const NAME =
  /(?:^|[/\\])(?<account>\d{12})_vpcflowlogs_(?<region>[a-z0-9-]+)_(?<flowLog>fl-[0-9a-f]+)_(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)Z_[0-9A-Za-z]+(?<suffix>(?:\.[.0-9A-Za-z]*)?)$/;

/** `vpcflowlogs/<region>/2026/11/22/` with `05/` below it where the flow log asked for hourly partitions. */
const FOLDER =
  /[/\\]vpcflowlogs[/\\][a-z0-9-]+[/\\](?<year>\d{4})[/\\](?<month>\d\d)[/\\](?<day>\d\d)(?:[/\\](?<hour>\d\d))?[/\\][^/\\]*$/;

/** The Hive forms of the same two. AWS prints the service's key as `aws-service`; `service` has been seen. */
const HIVE_FOLDER =
  /[/\\](?:aws-)?service=vpcflowlogs[/\\]aws-region=[a-z0-9-]+[/\\]year=(?<year>\d{4})[/\\]month=(?<month>\d\d)[/\\]day=(?<day>\d\d)(?:[/\\]hour=(?<hour>\d\d))?[/\\][^/\\]*$/;

/** Reads the name of a delivered object, with or without its folders; `undefined` for any other name. */
export function readKey(path: string): ObjectKey | undefined {
  const groups = NAME.exec(path)?.groups;
  const from = readTimeParts(groups ?? {});
  if (groups === undefined || from === undefined) return undefined;
  const { account = "", region = "", flowLog = "", suffix = "" } = groups;
  const encoding = suffix.includes("parquet") ? "parquet" : "text";
  return { account, region, flowLog, from, to: from + OBJECT_SECONDS, encoding };
}

/** The hour or day that the folder of a delivered object stands for: record ends in it lie in that window. */
export function readFolder(path: string): Window | undefined {
  const groups = (FOLDER.exec(path) ?? HIVE_FOLDER.exec(path))?.groups;
  const from = readTimeParts(groups ?? {});
  if (from === undefined) return undefined;
  return { from, to: from + (groups?.["hour"] === undefined ? DAY : HOUR) };
}

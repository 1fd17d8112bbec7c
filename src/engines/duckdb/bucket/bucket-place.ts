import { keyPrefix, readS3Place } from "../../../aws/objects.ts";
import { type KeyScheme, pathOf } from "../../../sources/key-layout.ts";

/** A place in S3 to read, with what is known of the folders below it. */
export interface BucketPlace {
  /** `s3://bucket/prefix`: the place above `AWSLogs`, any folder below it, or one object. */
  readonly where: string;
  /** How folders are laid out; found out by listing where absent. */
  readonly scheme?: KeyScheme;
  /** Whose logs to read; everybody's where absent. */
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
}

/** Whether a path names a place in S3 rather than one on this machine. */
export function isBucketPlace(path: string): boolean {
  return readS3Place(path) !== undefined;
}

/** Prefixes to start from: the folders of the Regions where all is known, else the place itself. */
export function startsOf({ where, scheme, accounts, regions }: BucketPlace): readonly string[] {
  const place = keyPrefix(readS3Place(where) ?? { prefix: "" });
  const isAbove = !`/${place}`.includes("/AWSLogs/");
  if (!(scheme && accounts && regions && isAbove)) return [place];
  return accounts.flatMap((account) => regions.map((region) => `${place}${regionFolder(account, region, scheme)}`));
}

function regionFolder(account: string, region: string, scheme: KeyScheme): string {
  // Without a time two slashes stand at the end.
  return pathOf({ account, region, time: "" }, scheme).slice(0, -1);
}

/** Where other logs may lie beside ours, and how to tell them by the last step of their path. */
const ACCOUNT = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(?:aws-account-id=)?(?<account>\d{12})\/$/;
const SERVICE =
  /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(?:aws-account-id=)?\d{12}\/(?:(?:aws-)?service=)?(?<service>[^/]+)\/$/;
const REGION = /\/(?:(?:aws-)?service=)?vpcflowlogs\/(?:aws-region=)?(?<region>[a-z0-9-]+)\/$/;

/** Those of some neighbouring folders in which logs of the place can lie. */
export function wantedFolders(folders: readonly string[], { accounts, regions }: BucketPlace): readonly string[] {
  const above = folders.filter((folder) => `/${folder}`.endsWith("/AWSLogs/"));
  if (above.length > 0) return above;
  return folders.filter((folder) => {
    const { account } = ACCOUNT.exec(folder)?.groups ?? {};
    const { service } = SERVICE.exec(folder)?.groups ?? {};
    const { region } = REGION.exec(folder)?.groups ?? {};
    return (
      (account === undefined || (accounts?.includes(account) ?? true)) &&
      (service === undefined || service === "vpcflowlogs") &&
      (region === undefined || (regions?.includes(region) ?? true))
    );
  });
}

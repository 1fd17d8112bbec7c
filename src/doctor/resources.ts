/** What stands behind an action, as far as it is known. */
export interface Scene {
  readonly region: string;
  readonly bucket?: string;
  readonly prefix?: string;
  readonly workgroup?: string;
  readonly database?: string;
}

/** What a policy names for an action: no more than the set-up needs, and everything where that is unknown. */
export function resourcesOf(action: string, scene: Scene): readonly string[] {
  const { region, bucket, prefix = "", workgroup, database } = scene;
  const [service] = action.split(":");
  if (service === "s3" && bucket !== undefined) {
    const below = prefix === "" ? bucket : `${bucket}/${prefix}`;
    return [bucketArn(region, action === "s3:GetObject" ? `${below}/*` : bucket)];
  }
  if (service === "athena" && workgroup !== undefined) {
    const name = action === "athena:GetTableMetadata" ? "datacatalog/AwsDataCatalog" : `workgroup/${workgroup}`;
    return [`arn:${partitionOf(region)}:athena:${region}:*:${name}`];
  }
  if (service === "glue" && database !== undefined) {
    const names = ["catalog", "database/default", `database/${database}`, `table/${database}/*`];
    return names.map((name) => `arn:${partitionOf(region)}:glue:${region}:*:${name}`);
  }
  return ["*"];
}

/** The name of a bucket, or of what lies in it, in policies. */
export function bucketArn(region: string, path: string): string {
  return `arn:${partitionOf(region)}:s3:::${path}`;
}

/** China, GovCloud and the European Sovereign Cloud are partitions of their own (AWS, "Amazon Resource Names"). */
function partitionOf(region: string): string {
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  if (region.startsWith("eusc-")) return "aws-eusc";
  return region.startsWith("cn-") ? "aws-cn" : "aws";
}

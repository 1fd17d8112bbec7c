import { expect, test } from "vitest";
import { resourcesOf } from "../../src/doctor/resources.ts";

const SCENE = { region: "eu-west-1", bucket: "flow-logs", prefix: "central", workgroup: "team", database: "net" };

test.each([
  { action: "s3:ListBucket", resources: ["arn:aws:s3:::flow-logs"] },
  { action: "s3:GetObject", resources: ["arn:aws:s3:::flow-logs/central/*"] },
  { action: "athena:GetWorkGroup", resources: ["arn:aws:athena:eu-west-1:*:workgroup/team"] },
  { action: "athena:GetTableMetadata", resources: ["arn:aws:athena:eu-west-1:*:datacatalog/AwsDataCatalog"] },
  {
    action: "glue:GetTable",
    resources: ["catalog", "database/default", "database/net", "table/net/*"].map(
      (name) => `arn:aws:glue:eu-west-1:*:${name}`,
    ),
  },
  { action: "ec2:DescribeVpcs", resources: ["*"] },
  { action: "kms:Decrypt", resources: ["*"] },
])("$action is asked for no more than it needs", ({ action, resources }) => {
  expect(resourcesOf(action, SCENE)).toEqual(resources);
});

test.each([
  { region: "cn-north-1", partition: "aws-cn" },
  { region: "us-gov-west-1", partition: "aws-us-gov" },
])("$region is in a partition of its own", ({ region, partition }) => {
  expect(resourcesOf("s3:GetObject", { region, bucket: "flow-logs" })).toEqual([`arn:${partition}:s3:::flow-logs/*`]);
});

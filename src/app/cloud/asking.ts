import { keyPrefix, readS3Place, type S3Place } from "../../aws/objects.ts";
import { RESULTS_PREFIX } from "./athena.ts";
import { arnHere, arnOf, PARTITION, slot, sub, type Value } from "./fragment.ts";
import type { Plan } from "./plan.ts";
import { allowed, type Statement, through, withKey } from "./statements.ts";

/** Everything that it takes to answer a question from flow logs: src/engines/athena/README.md, "Permissions". */
export function asking(plan: Plan): readonly Statement[] {
  return [...running(plan), ...planning(plan), ...readingLogs(plan), ...readingResults(), ...findingOwners(plan)];
}

function running({ config: { engine } }: Plan): readonly Statement[] {
  return [
    {
      Sid: "RunStatements",
      Effect: "Allow",
      Action: [
        ...["athena:StartQueryExecution", "athena:GetQueryExecution", "athena:GetQueryResults"],
        ...["athena:StopQueryExecution", "athena:GetWorkGroup"],
      ],
      Resource: [arnHere("athena", `workgroup/${engine.workgroup}`)],
    },
  ];
}

/** What it takes to end a search that nobody waits for any more, and to see what it has read by then: that is billed. */
export function stopping({ config: { engine } }: Plan): readonly Statement[] {
  return [
    {
      Sid: "StopStatements",
      Effect: "Allow",
      Action: ["athena:GetQueryExecution", "athena:StopQueryExecution"],
      Resource: [arnHere("athena", `workgroup/${engine.workgroup}`)],
    },
  ];
}

/**
 * Athena looks tables up with the rights of whoever asks, and wants to see that there is a database `default` (Athena
 * User Guide, "Fine-grained access to databases and tables in the AWS Glue Data Catalog").
 */
function planning({ config: { engine }, tables }: Plan): readonly Statement[] {
  const { database } = engine;
  return [
    {
      Sid: "FindTables",
      Effect: "Allow",
      Action: ["glue:GetDatabase", "glue:GetTable"],
      Resource: [
        arnHere("glue", "catalog"),
        arnHere("glue", "database/default"),
        arnHere("glue", `database/${database}`),
        ...tables.map((table) => arnHere("glue", `table/${database}/${table.name}`)),
      ],
    },
  ];
}

/** The same whether the bucket is in this account or another one, whose own policy has to agree then. */
function readingLogs({ config, wishes }: Plan): readonly Statement[] {
  const places = logPlaces(config);
  const buckets = [...new Set(places.map(({ bucket }) => bucket))];
  return [
    ...allowed({ Sid: "FindLogBuckets", Action: ["s3:GetBucketLocation"], Resource: buckets.map(bucketArn) }),
    ...buckets.flatMap((bucket, place) => {
      const own = places.filter((each) => each.bucket === bucket);
      return allowed({
        Sid: `ListLogs${place + 1}`,
        Action: ["s3:ListBucket"],
        Resource: [bucketArn(bucket)],
        Condition: { StringLike: { "s3:prefix": own.map((each) => `${logFolder(each)}*`) } },
      });
    }),
    ...allowed({ Sid: "ReadLogs", Action: ["s3:GetObject"], Resource: places.map(objectsArn) }),
    ...allowed({
      Sid: "DecryptLogs",
      Action: ["kms:Decrypt"],
      Resource: wishes.logKeys,
      // In whatever Region the bucket is.
      Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
    }),
  ];
}

/** Where the configured flow logs are delivered, each place once. */
export function logPlaces({ sources }: Plan["config"]): readonly S3Place[] {
  const places = sources.flatMap(({ where = "" }) => readS3Place(where) ?? []);
  return [...new Map(places.map((place) => [`${place.bucket}/${place.prefix}`, place])).values()];
}

/** The folder of AWS below a place, with its slash. */
export function logFolder(place: S3Place): string {
  return `${keyPrefix(place)}AWSLogs/`;
}

/** The ARN of a bucket. */
export function bucketArn(bucket: string): Value {
  return sub(`arn:${PARTITION}:s3:::${bucket}`);
}

/** The ARN of all that is delivered to a place. */
export function objectsArn(place: S3Place): Value {
  return sub(`arn:${PARTITION}:s3:::${place.bucket}/${logFolder(place)}*`);
}

/** Athena reads and writes results with the rights of whoever asks. */
function readingResults(): readonly Statement[] {
  return [
    {
      Sid: "FindResults",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      Resource: [arnOf("Results")],
    },
    {
      Sid: "KeepResults",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
      Resource: [sub(`${slot("Results.Arn")}/${RESULTS_PREFIX}*`)],
    },
    { ...withKey("KeepResultsEncrypted", ["kms:Decrypt", "kms:GenerateDataKey"]), Condition: through("s3") },
  ];
}

/** EC2 knows no resources for this action, so the Regions are told instead. */
function findingOwners({ config: { engine, sources } }: Plan): readonly Statement[] {
  if (engine.owners === "logs") return [];
  const regions = [...new Set(sources.flatMap((source) => source.regions ?? []))];
  return [
    {
      Sid: "FindOwnersOfAddresses",
      Effect: "Allow",
      Action: ["ec2:DescribeNetworkInterfaces"],
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": regions } },
    },
  ];
}

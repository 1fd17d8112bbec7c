import { definitionOf } from "../../engines/athena/tables/definition.ts";
import type { Table } from "../../engines/athena/tables/table.ts";
import { ACCOUNT, arnOf, KEPT, REGION, type Resource, type Resources, ref, slot, sub, type Value } from "./fragment.ts";
import type { Plan } from "./plan.ts";
import { refusingPlainText } from "./queues.ts";

/** What Athena needs to answer: a place for results, a workgroup that holds to its limits, a database and its tables. */
export function athenaResources(plan: Plan): Resources {
  return { ...resultResources(plan), Workgroup: workgroup(plan), ...catalogResources(plan) };
}

/** Where results lie in their bucket. */
export const RESULTS_PREFIX = "results/";

/** Days that results are kept: an answer fetches them within minutes; what failed leaves pieces that Athena never deletes. */
const RESULT_DAYS = 2;

/**
 * The bucket of results. Access to it is not logged in a second bucket: what lies there is gone in days, and whoever needs
 * to know who read it has CloudTrail record data events. It outlives the stack only because a bucket must be empty to go.
 */
function resultResources({ name }: Plan): Resources {
  return {
    Results: {
      Type: "AWS::S3::Bucket",
      ...KEPT,
      Properties: {
        BucketName: sub(`${name}-results-${ACCOUNT}-${REGION}`),
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: arnOf("Key") },
              BucketKeyEnabled: true,
            },
          ],
        },
        PublicAccessBlockConfiguration: {
          ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
          ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        LifecycleConfiguration: {
          Rules: [
            {
              Id: "forget",
              Status: "Enabled",
              ExpirationInDays: RESULT_DAYS,
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
            },
          ],
        },
      },
    },
    ResultsPolicy: {
      Type: "AWS::S3::BucketPolicy",
      Properties: {
        Bucket: ref("Results"),
        PolicyDocument: refusingPlainText("s3:*", [arnOf("Results"), sub(`${slot("Results.Arn")}/*`)]),
      },
    },
  };
}

/** Settings of the workgroup hold whatever a client asks for: where results go, and how much a statement may read. */
function workgroup({ config, scanLimit }: Plan): Resource {
  return {
    Type: "AWS::Athena::WorkGroup",
    Properties: {
      Name: config.engine.workgroup,
      Description: "Questions to flow-witness",
      // Else a workgroup with a history could not be removed.
      RecursiveDeleteOption: true,
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: scanLimit,
        PublishCloudWatchMetricsEnabled: true,
        EngineVersion: { SelectedEngineVersion: "Athena engine version 3" },
        ResultConfiguration: {
          OutputLocation: sub(`s3://${slot("Results")}/${RESULTS_PREFIX}`),
          EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey: arnOf("Key") },
        },
      },
    },
  };
}

/** The database and its tables, of the very definition that `flow-witness table` prints. */
function catalogResources({ config, tables }: Plan): Resources {
  return {
    Database: {
      Type: "AWS::Glue::Database",
      Properties: {
        CatalogId: ref("AWS::AccountId"),
        DatabaseInput: { Name: config.engine.database, Description: "Flow logs that flow-witness asks about" },
      },
    },
    ...Object.fromEntries(tables.map((table, place) => [`Table${place + 1}`, glueTable(table)])),
  };
}

function glueTable(table: Table): Resource {
  const { columns, partitions, location, properties } = definitionOf(table);
  return {
    Type: "AWS::Glue::Table",
    Properties: {
      CatalogId: ref("AWS::AccountId"),
      DatabaseName: ref("Database"),
      TableInput: {
        Name: table.name,
        TableType: "EXTERNAL_TABLE",
        Parameters: { EXTERNAL: "TRUE", ...properties },
        PartitionKeys: partitions.map(glueColumn),
        StorageDescriptor: { Columns: columns.map(glueColumn), Location: location, ...STORED[table.encoding] },
      },
    },
  };
}

function glueColumn({ name, type }: { readonly name: string; readonly type: string }): Value {
  return { Name: name, Type: type };
}

/** What Athena itself writes into the catalog for `ROW FORMAT DELIMITED … STORED AS TEXTFILE` and `STORED AS PARQUET`. */
const STORED: Readonly<Record<Table["encoding"], Readonly<Record<string, Value>>>> = {
  text: {
    InputFormat: "org.apache.hadoop.mapred.TextInputFormat",
    OutputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    SerdeInfo: {
      SerializationLibrary: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
      Parameters: { "field.delim": " ", "serialization.format": " " },
    },
  },
  parquet: {
    InputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    OutputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    SerdeInfo: {
      SerializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
      Parameters: { "serialization.format": "1" },
    },
  },
};

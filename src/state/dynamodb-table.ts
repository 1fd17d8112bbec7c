/** The table that the store needs, as CreateTable and CloudFormation take it; `timeToLive` is set apart in both. */
export const STATE_TABLE = {
  schema: {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
      { AttributeName: "open", AttributeType: "S" },
      { AttributeName: "due", AttributeType: "N" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        // Only items that are due at some time have `open`, so only they are in it.
        IndexName: "due",
        KeySchema: [
          { AttributeName: "open", KeyType: "HASH" },
          { AttributeName: "due", KeyType: "RANGE" },
        ],
        // Everything that is due is in one partition, which takes a thousand units of 1 kB a second: so no values.
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["ttl"] },
      },
    ],
  },
  timeToLive: { AttributeName: "ttl", Enabled: true },
} as const;

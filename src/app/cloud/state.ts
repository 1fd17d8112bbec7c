import { STATE_TABLE } from "../../state/dynamodb-table.ts";
import { arnOf, KEPT, type Resources } from "./fragment.ts";
import type { Plan } from "./plan.ts";

/** DynamoDB's table for what is remembered. It outlives the stack, and is given up only by whoever unlocks it first. */
export function stateResources({ config, name }: Plan): Resources {
  return {
    StateTable: {
      Type: "AWS::DynamoDB::Table",
      ...KEPT,
      Properties: {
        TableName: config.state.table ?? name,
        ...STATE_TABLE.schema,
        TimeToLiveSpecification: STATE_TABLE.timeToLive,
        SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: arnOf("Key") },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      },
    },
  };
}

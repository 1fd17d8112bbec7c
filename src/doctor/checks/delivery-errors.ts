import { type Check, toMend } from "../finding.ts";
import { command, word } from "../fixes.ts";
import { flowLogsRead } from "../places.ts";

/** AWS could deliver what the flow logs recorded. */
export const deliveryErrors: Check = (facts) =>
  flowLogsRead(facts)
    .filter(({ active, trouble }) => !active || trouble !== undefined)
    .map(({ id, region, resource, trouble, delivery }) =>
      toMend(
        { code: "not-delivering", flowLog: id, resource, ...(trouble !== undefined && { reason: trouble }) },
        command(["aws ec2 describe-flow-logs", `--region ${word(region)}`, `--flow-log-ids ${word(id)}`]),
        ...(delivery === undefined ? [] : [command([`aws s3api get-bucket-policy --bucket ${word(delivery.bucket)}`])]),
      ),
    );

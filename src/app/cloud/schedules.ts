import type { Config } from "../../config.ts";
import { STALE } from "../../jobs/due.ts";
import { arnOf, type Resource, type Resources, ref } from "./fragment.ts";
import type { Plan } from "./plan.ts";

/** One schedule for each digest, in its own zone. */
export function scheduleResources({ config, name }: Plan): Resources {
  if (config.digests.length === 0) return {};
  const schedules = config.digests.map((digest, place) => [`Schedule${place + 1}`, schedule(digest, config.timeZone)]);
  return {
    Schedules: { Type: "AWS::Scheduler::ScheduleGroup", Properties: { Name: name } },
    ...Object.fromEntries(schedules),
  };
}

type Digest = Config["digests"][number];

function schedule({ id, at, zone }: Digest, usual = "UTC"): Resource {
  return {
    Type: "AWS::Scheduler::Schedule",
    Properties: {
      Name: id,
      GroupName: ref("Schedules"),
      ScheduleExpression: daily(at),
      ScheduleExpressionTimezone: zone ?? usual,
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: arnOf("DigestLambdaFunction"),
        RoleArn: arnOf("SchedulerRole"),
        Input: JSON.stringify({
          digest: id,
          scheduled: "<aws.scheduler.scheduled-time>",
          schedule: "<aws.scheduler.schedule-arn>",
        }),
        RetryPolicy: RETRIES,
        DeadLetterConfig: { Arn: arnOf("DeadDigests") },
      },
    },
  };
}

/** As long as a digest that comes late is still taken; the next one is not due by then. */
const RETRIES = { MaximumEventAgeInSeconds: STALE, MaximumRetryAttempts: 185 } as const;

/**
 * Every day at a time of the clock. EventBridge Scheduler leaves out a time that a clock skips in spring. Clocks skip up
 * to two hours, before four in the morning: there it is called twice more, an hour apart, which changes nothing where the
 * digest of that day is claimed already.
 */
function daily(at: string): string {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const hours = hour < 4 ? [hour, hour + 1, hour + 2] : [hour];
  return `cron(${minute} ${hours.join(",")} * * ? *)`;
}

import { expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");
const DAY = 86_400;

test("every digest has a schedule, to the minute, in its own zone", () => {
  expect(allOf(template, "AWS::Scheduler::Schedule").map(([, { Properties }]) => Properties)).toMatchObject([
    {
      ...{ Name: "team-net-daily", ScheduleExpression: "cron(30 8 * * ? *)", ScheduleExpressionTimezone: "Asia/Tokyo" },
      ...{ FlexibleTimeWindow: { Mode: "OFF" }, GroupName: { Ref: "Schedules" } },
    },
    // At a time that clocks can skip it is called twice more; the zone is that of the configuration.
    { Name: "night-watch", ScheduleExpression: "cron(15 1,2,3 * * ? *)", ScheduleExpressionTimezone: "Europe/London" },
  ]);
});

test("what calls is told by names that are the same for every attempt", () => {
  const { Target } = propertiesOf(template, "Schedule1") as { readonly Target: { readonly Input: string } };

  expect(JSON.parse(Target.Input)).toEqual({
    digest: "team-net-daily",
    scheduled: "<aws.scheduler.scheduled-time>",
    schedule: "<aws.scheduler.schedule-arn>",
  });
});

test("a call that fails is over before the next is due, and is left behind then", () => {
  for (const [, { Properties }] of allOf(template, "AWS::Scheduler::Schedule")) {
    expect(Properties?.["Target"]).toMatchObject({
      Arn: { "Fn::GetAtt": ["DigestLambdaFunction", "Arn"] },
      RoleArn: { "Fn::GetAtt": ["SchedulerRole", "Arn"] },
      RetryPolicy: { MaximumEventAgeInSeconds: DAY / 2 },
      DeadLetterConfig: { Arn: { "Fn::GetAtt": ["DeadDigests", "Arn"] } },
    });
  }
});

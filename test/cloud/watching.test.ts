import { expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");
const alarms = allOf(template, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) => Properties);

test("somebody is told of everything that does not mend itself", () => {
  const watched = alarms.map(({ Namespace, MetricName, Dimensions, ...when }) => {
    const { Statistic, Threshold, Period, EvaluationPeriods } = when;
    const from = `${Statistic} ${Threshold} in ${Number(Period) * Number(EvaluationPeriods)} s`;
    return `${Namespace} ${MetricName} ${targetOf(Dimensions)}: ${from}`;
  });

  expect(watched.sort()).toEqual(
    [
      ...["Slack", "Teams", "Answer", "Janitor", "Digest"].flatMap((name) => [
        `AWS/Lambda Errors ${name}LambdaFunction: Sum 1 in 300 s`,
        `AWS/Lambda Throttles ${name}LambdaFunction: Sum 1 in 300 s`,
      ]),
      "AWS/Lambda Invocations JanitorLambdaFunction: Sum 1 in 300 s",
      "AWS/SQS ApproximateNumberOfMessagesVisible DeadQuestions: Maximum 1 in 300 s",
      "AWS/SQS ApproximateNumberOfMessagesVisible DeadDigests: Maximum 1 in 300 s",
      "AWS/SQS ApproximateAgeOfOldestMessage Questions: Maximum 360 in 60 s",
      "AWS/ApiGateway 5xx HttpApi: Sum 1 in 300 s",
      "FlowWitness Faults test: Sum 1 in 300 s",
    ].sort(),
  );
});

/** What an alarm is about: the name of a resource, or of the stage. */
function targetOf(dimensions: unknown): string {
  const [{ Value }] = dimensions as readonly [
    { readonly Value: string | { Ref: string } | { "Fn::GetAtt": string[] } },
  ];
  if (typeof Value === "string") return Value;
  return "Ref" in Value ? Value.Ref : `${Value["Fn::GetAtt"][0]}`;
}

test("a janitor that is silent is told of, too", () => {
  expect(propertiesOf(template, "JanitorSilenceAlarm")).toMatchObject({
    ...{ ComparisonOperator: "LessThanThreshold", Threshold: 1, TreatMissingData: "breaching", Period: 300 },
  });
});

test("everything else is told of where there is something, and not where there is nothing", () => {
  const others = alarms.filter(({ MetricName }) => MetricName !== "Invocations");
  const judged = others.map((alarm) => `${alarm["ComparisonOperator"]} ${alarm["TreatMissingData"]}`);

  expect(others).toHaveLength(alarms.length - 1);
  expect(new Set(judged)).toEqual(new Set(["GreaterThanOrEqualToThreshold notBreaching"]));
});

test("where a topic is told, all alarms go there, and so does their end; else they only show", () => {
  const { template: told } = packaged("cross-account");
  const topic = ["arn:aws:sns:eu-west-1:123456789012:alarms"];
  const going = allOf(told, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) => Properties);

  expect(going).toHaveLength(alarms.length);
  expect(going.filter((alarm) => `${alarm["AlarmActions"]} ${alarm["OKActions"]}` !== `${topic} ${topic}`)).toEqual([]);
  expect(alarms.filter((alarm) => "AlarmActions" in alarm || "OKActions" in alarm)).toEqual([]);
});

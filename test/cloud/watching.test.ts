import { expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");
const alarms = allOf(template, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) => Properties);

test("somebody is told of everything that does not mend itself", () => {
  const watched = alarms.map(
    ({ Namespace, MetricName, Dimensions }) => `${Namespace} ${MetricName} ${targetOf(Dimensions)}`,
  );

  expect(watched.sort()).toEqual(
    [
      ...["Slack", "Teams", "Answer", "Janitor", "Digest"].flatMap((name) => [
        `AWS/Lambda Errors ${name}LambdaFunction`,
        `AWS/Lambda Throttles ${name}LambdaFunction`,
      ]),
      "AWS/Lambda Invocations JanitorLambdaFunction",
      "AWS/SQS ApproximateNumberOfMessagesVisible DeadQuestions",
      "AWS/SQS ApproximateNumberOfMessagesVisible DeadDigests",
      "AWS/SQS ApproximateAgeOfOldestMessage Questions",
      "AWS/ApiGateway 5xx HttpApi",
      "FlowWitness Faults test",
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

test("one message left behind is enough", () => {
  expect(propertiesOf(template, "DeadQuestionsAlarm")).toMatchObject({
    ...{ ComparisonOperator: "GreaterThanOrEqualToThreshold", Threshold: 1, TreatMissingData: "notBreaching" },
  });
});

test("the page shows what was asked, what came out, how long it took, what it cost, what broke", () => {
  const { DashboardBody } = propertiesOf(template, "Dashboard") as {
    readonly DashboardBody: { readonly "Fn::Sub": string };
  };
  const { widgets } = JSON.parse(DashboardBody["Fn::Sub"]) as {
    readonly widgets: readonly { readonly properties: { readonly title: string; readonly metrics: unknown } }[];
  };

  expect(widgets.map(({ properties }) => properties.title)).toEqual([
    ...["Questions", "Verdicts", "Milliseconds to the answer", "Bytes read by Athena", "Digests"],
    ...[
      "Errors and throttles",
      "Milliseconds in functions",
      "Seconds in the queue",
      "Left behind",
      "Answers at the doors",
    ],
  ]);
  expect(widgets[0]?.properties.metrics).toEqual([
    ["FlowWitness", "Questions", "Stage", "test", {}],
    ["FlowWitness", "Refusals", "Stage", "test", {}],
    ["FlowWitness", "Faults", "Stage", "test", {}],
  ]);
  expect(JSON.stringify(widgets[1]?.properties.metrics)).toContain("{FlowWitness,Stage,Verdict} MetricName=");
});

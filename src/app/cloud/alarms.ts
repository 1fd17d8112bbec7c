import { MINUTE } from "../../time/wall.ts";
import { NAMESPACE } from "../chat/metrics.ts";
import { type Resource, type Resources, ref, type Value } from "./fragment.ts";
import { capitalised, functionsOf, nameIn } from "./functions.ts";
import type { Plan } from "./plan.ts";
import type { Wishes } from "./wishes.ts";

/** What somebody has to be told of: deploy/aws/README.md says of each what to do. */
export function alarmResources(plan: Plan): Resources {
  const { name, wishes } = plan;
  const alarms = [...functionAlarms(plan), ...queueAlarms(), ...doorAlarms(), ...witnessAlarms(wishes)];
  return Object.fromEntries(
    alarms.map(({ title, ...alarm }) => [`${title}Alarm`, resource({ name: `${name}-${title}`, alarm, wishes })]),
  );
}

/** What is watched, and from when on it is too much. */
interface Alarm {
  readonly what: string;
  readonly namespace: string;
  readonly metric: string;
  readonly statistic: "Sum" | "Maximum";
  readonly dimensions: Readonly<Record<string, Value>>;
  readonly threshold: number;
  /** Seconds. */
  readonly period: number;
  /** An alarm for what is missing, rather than for what is there. */
  readonly below?: true;
}

type Titled = Alarm & { readonly title: string };

function functionAlarms(plan: Plan): readonly Titled[] {
  return functionsOf(plan).flatMap((handler) => {
    const title = capitalised(handler);
    const dimensions = { FunctionName: ref(nameIn(handler, "LambdaFunction")) };
    const watched = { ...OFTEN, namespace: "AWS/Lambda", dimensions };
    const what = `The function ${handler}`;
    return [
      { ...watched, title: `${title}Errors`, metric: "Errors", what: `${what} broke or ran out of time` },
      {
        ...watched,
        title: `${title}Throttles`,
        metric: "Throttles",
        what: `${what} was called more often than it may`,
      },
    ];
  });
}

/** Once within five minutes is too often. */
const OFTEN = { statistic: "Sum", threshold: 1, period: 5 * MINUTE } as const;

function queueAlarms(): readonly Titled[] {
  const dead = (queue: string, what: string): Titled => ({
    ...{ title: queue, what, namespace: "AWS/SQS", metric: "ApproximateNumberOfMessagesVisible" },
    ...{ statistic: "Maximum", threshold: 1, period: 5 * MINUTE, dimensions: queueNamed(queue) },
  });
  return [
    dead("DeadQuestions", "Questions failed five times over"),
    dead("DeadDigests", "Digests could not be begun"),
    {
      ...{ title: "Waiting", what: "Questions wait for more than half of their time", namespace: "AWS/SQS" },
      // What is put off, for five minutes mostly at the most, may count as waiting.
      ...{ metric: "ApproximateAgeOfOldestMessage", statistic: "Maximum", threshold: 6 * MINUTE, period: MINUTE },
      dimensions: queueNamed("Questions"),
    },
  ];
}

function queueNamed(logicalId: string): Alarm["dimensions"] {
  return { QueueName: { "Fn::GetAtt": [logicalId, "QueueName"] } };
}

function doorAlarms(): readonly Titled[] {
  return [
    {
      ...{ ...OFTEN, title: "Door", what: "A chat was answered with an error of ours" },
      ...{ namespace: "AWS/ApiGateway", metric: "5xx", dimensions: { ApiId: ref("HttpApi") } },
    },
  ];
}

/** What only the bot itself can tell, and that the janitor, which would tell of much, is there at all. */
function witnessAlarms({ stage }: Wishes): readonly Titled[] {
  return [
    {
      ...{ ...OFTEN, title: "Faults", what: "Somebody was left without an answer" },
      ...{ namespace: NAMESPACE, metric: "Faults", dimensions: { Stage: stage } },
    },
    {
      ...{ ...OFTEN, title: "JanitorSilence", what: "The janitor was not called", below: true },
      ...{ namespace: "AWS/Lambda", metric: "Invocations" },
      dimensions: { FunctionName: ref(nameIn("janitor", "LambdaFunction")) },
    },
  ];
}

interface Placed {
  readonly name: string;
  readonly alarm: Alarm;
  readonly wishes: Wishes;
}

function resource({ name, alarm, wishes: { alarmTopic } }: Placed): Resource {
  const { what, namespace, metric, statistic, dimensions, threshold, period, below } = alarm;
  return {
    Type: "AWS::CloudWatch::Alarm",
    Properties: {
      AlarmName: name,
      AlarmDescription: `${what}. What to do: deploy/aws/README.md`,
      Namespace: namespace,
      MetricName: metric,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      Statistic: statistic,
      Period: period,
      EvaluationPeriods: 1,
      Threshold: threshold,
      ComparisonOperator: below ? "LessThanThreshold" : "GreaterThanOrEqualToThreshold",
      TreatMissingData: below ? "breaching" : "notBreaching",
      ...(alarmTopic !== undefined && { AlarmActions: [alarmTopic], OKActions: [alarmTopic] }),
    },
  };
}

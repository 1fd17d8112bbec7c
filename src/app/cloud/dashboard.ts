import { NAMESPACE } from "../chat/metrics.ts";
import { REGION, type Resources, slot, sub } from "./fragment.ts";
import { functionsOf } from "./functions.ts";
import type { Plan } from "./plan.ts";

/** One page on which everything can be seen: what was asked, what came out, how long it took, what it cost, what broke. */
export function dashboardResources(plan: Plan): Resources {
  return {
    Dashboard: {
      Type: "AWS::CloudWatch::Dashboard",
      Properties: { DashboardName: plan.name, DashboardBody: sub(JSON.stringify({ widgets: widgetsOf(plan) })) },
    },
  };
}

type Metric = readonly (string | Readonly<Record<string, string>>)[];

interface Graph {
  readonly title: string;
  readonly metrics: readonly Metric[];
  /** A statistic of CloudWatch's, where it is not the sum. */
  readonly stat?: string;
}

/** Two beside each other on a page that is 24 wide. */
const WIDTH = 12;
const HEIGHT = 6;

function widgetsOf(plan: Plan) {
  return [...witnessGraphs(plan), ...platformGraphs(plan)].map(({ title, metrics, stat = "Sum" }, place) => ({
    ...{ type: "metric", width: WIDTH, height: HEIGHT },
    ...{ x: (place % 2) * WIDTH, y: Math.floor(place / 2) * HEIGHT },
    properties: { title, metrics, stat, period: 300, region: REGION, view: "timeSeries" },
  }));
}

function witnessGraphs({ wishes: { stage } }: Plan): readonly Graph[] {
  const own = (metric: string, setting: Readonly<Record<string, string>> = {}): Metric => [
    ...[NAMESPACE, metric, "Stage", stage],
    setting,
  ];
  const told = (metric: string, by: string): Metric => [
    { expression: `SEARCH('{${NAMESPACE},Stage,${by}} MetricName="${metric}" Stage="${stage}"', 'Sum', 300)` },
  ];
  return [
    { title: "Questions", metrics: [own("Questions"), own("Refusals"), own("Faults")] },
    { title: "Verdicts", metrics: [told("Verdicts", "Verdict")] },
    { title: "Milliseconds to the answer", metrics: ["p50", "p90", "p99"].map((stat) => own("LatencyMs", { stat })) },
    { title: "Bytes read by Athena", metrics: [own("BytesScanned")] },
    { title: "Digests", metrics: [told("Digests", "Outcome")] },
  ];
}

function platformGraphs(plan: Plan): readonly Graph[] {
  const { name } = plan;
  const functions = functionsOf(plan).map((handler) => `${name}-${handler}`);
  const perFunction = (metric: string) => functions.map((each): Metric => ["AWS/Lambda", metric, "FunctionName", each]);
  const perQueue = (metric: string, queues: readonly string[]) =>
    queues.map((queue): Metric => ["AWS/SQS", metric, "QueueName", `${name}-${queue}`]);
  const dead = perQueue("ApproximateNumberOfMessagesVisible", ["dead-questions", "dead-digests"]);
  return [
    { title: "Errors and throttles", metrics: [...perFunction("Errors"), ...perFunction("Throttles")] },
    { title: "Milliseconds in functions", metrics: perFunction("Duration"), stat: "p99" },
    {
      title: "Seconds in the queue",
      metrics: perQueue("ApproximateAgeOfOldestMessage", ["questions"]),
      stat: "Maximum",
    },
    { title: "Left behind", metrics: dead, stat: "Maximum" },
    { title: "Answers at the doors", metrics: doorMetrics() },
  ];
}

function doorMetrics(): readonly Metric[] {
  return ["Count", "4xx", "5xx"].map((metric) => ["AWS/ApiGateway", metric, "ApiId", slot("HttpApi")]);
}

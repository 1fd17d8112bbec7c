import { describe, expect, test } from "vitest";
import { type Line, makeMeasuredJournal } from "../../src/app/chat/journal.ts";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");
const alarms = allOf(template, "AWS::CloudWatch::Alarm").map(([, { Properties = {} }]) => Properties);

describe("the page", () => {
  const { DashboardBody } = propertiesOf(template, "Dashboard") as {
    readonly DashboardBody: { readonly "Fn::Sub": string };
  };
  const { widgets } = JSON.parse(DashboardBody["Fn::Sub"]) as {
    readonly widgets: readonly {
      readonly properties: { readonly title: string; readonly metrics: readonly Shown[] };
    }[];
  };
  const shown = widgets.flatMap(({ properties }) => properties.metrics);

  test("shows what was asked, what came out, how long it took, what it cost, what broke", () => {
    expect(widgets.map(({ properties }) => properties.title)).toEqual([
      ...["Questions", "Verdicts", "Milliseconds to the answer", "Bytes read by Athena", "Digests"],
      ...["Errors and throttles", "Milliseconds in functions", "Seconds in the queue"],
      ...["Left behind", "Answers at the doors"],
    ]);
  });

  test("shows every number that functions write, and none that they do not; so do the alarms", () => {
    const written = new Set(LINES.flatMap(countedIn));
    const alarming = alarms.filter(({ Namespace }) => Namespace === "FlowWitness");

    expect(new Set(shown.map(ownIn).filter((name) => name !== undefined))).toEqual(written);
    expect(alarming).toHaveLength(1);
    expect(written).toContain(`FlowWitness ${alarming[0]?.["MetricName"]} of test by Stage`);
    expect(alarming[0]?.["Dimensions"]).toEqual([{ Name: "Stage", Value: "test" }]);
  });

  test("shows functions, queues and the door by the names that they have", () => {
    const named = (type: string, name: string) =>
      allOf(template, type).map(([, { Properties = {} }]) => Properties[name]);
    const told = (service: string) => [
      ...new Set(shown.flatMap(([namespace, , , target]) => (namespace === service ? target : []))),
    ];

    expect(told("AWS/Lambda")).toEqual(named("AWS::Lambda::Function", "FunctionName"));
    expect(told("AWS/SQS").sort()).toEqual(named("AWS::SQS::Queue", "QueueName").sort());
    expect(told("AWS/ApiGateway")).toEqual([`$${"{HttpApi}"}`]);
    expect([...new Set(shown.flatMap(([, metric]) => (typeof metric === "string" ? metric : [])))].sort()).toEqual([
      ...["4xx", "5xx", "ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible", "BytesScanned", "Count"],
      ...["Duration", "Errors", "Faults", "LatencyMs", "Questions", "Refusals", "Throttles"],
    ]);
  });
});

/** A line of a graph: namespace, metric, dimension, its value; or an expression. */
type Shown = readonly (string | { readonly expression?: string; readonly stat?: string })[];

/** What happens to questions and digests, once each: whatever is counted is counted of one of these. */
const ENTRIES: readonly Line[] = [
  { event: "answered", code: "rejected" },
  { event: "refused", code: "guest" },
  { event: "digested", code: "told" },
  { event: "fault" },
  { event: "read", code: "cancelled", bytesScanned: 10_000_000 },
  { event: "posted", waited: 7 },
].map((entry) => ({ at: 1_768_572_000, job: "fw-0123456789abc", ...entry }) as Line);

/** What functions of this stage write down of it, read as CloudWatch reads it. */
const LINES = ENTRIES.map((entry) => {
  const lines: string[] = [];
  makeMeasuredJournal((line) => void lines.push(line), "test")(entry);
  return JSON.parse(lines.join("")) as Written;
});

interface Written {
  readonly Stage: string;
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

/** The metrics of a line: by their names, and what they are told apart by. */
function countedIn({ Stage, _aws }: Written): readonly string[] {
  return _aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.map(({ Name }) => `${Namespace} ${Name} of ${Stage} by ${Dimensions.join()}`),
  );
}

/** The same of a line of a graph; nothing where it shows what AWS counts. */
function ownIn([first, metric, dimension, stage]: Shown): string | undefined {
  if (typeof first === "string") {
    return first.startsWith("AWS/") ? undefined : `${first} ${metric} of ${stage} by ${dimension}`;
  }
  const { by, space, name, of } = SEARCH.exec(first?.expression ?? "")?.groups ?? {};
  return `${space} ${name} of ${of} by ${by}`;
}

const SEARCH = /^SEARCH\('\{(?<space>\w+),(?<by>[\w,]+)\} MetricName="(?<name>\w+)" Stage="(?<of>\w+)"', 'Sum', 300\)$/;

import { expect, test } from "vitest";
import { packaged } from "../package/packaged.ts";
import { allOf, propertiesOf } from "./reading.ts";

const { template } = packaged("default");
const functions = allOf(template, "AWS::Lambda::Function").map(([, { Properties }]) => Properties ?? {});

test("there is a function for each handler, on arm64, on Node 24", () => {
  expect(functions.map(({ FunctionName, Handler }) => ({ FunctionName, Handler }))).toEqual(
    ["slack", "teams", "answer", "janitor", "digest"].map((name) => ({
      FunctionName: `flow-witness-test-${name}`,
      Handler: `handlers/${name}.handler`,
    })),
  );
  expect(new Set(functions.map(({ Runtime, Architectures }) => `${Runtime} ${Architectures}`))).toEqual(
    new Set(["nodejs24.x arm64"]),
  );
});

test("each may run only so often at once", () => {
  expect(functions.map(({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions)).toEqual([20, 20, 10, 1, 2]);
});

test("each is told where things are, and no secret", () => {
  const told = {
    FLOW_WITNESS_STAGE: "test",
    FLOW_WITNESS_TABLE: { Ref: "StateTable" },
    FLOW_WITNESS_QUEUE: { Ref: "Questions" },
  };

  const endpoint = { "Fn::Join": ["", [{ "Fn::GetAtt": ["HttpApi", "ApiEndpoint"] }, "/api/messages"]] };
  const posting = { ...told, FLOW_WITNESS_TEAMS_ENDPOINT: endpoint };

  expect(functions.map(({ Environment }) => Environment)).toEqual(
    [told, told, posting, posting, told].map((Variables) => ({ Variables })),
  );
});

test("the doors of each surface are open for as much as it sends", () => {
  expect(allOf(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => Properties?.["RouteKey"])).toEqual([
    "POST /slack/events",
    "POST /api/messages",
    "GET /files/{token}",
  ]);
  expect(propertiesOf(template, "HttpApiStage")["DefaultRouteSettings"]).toEqual({
    ...{ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    DetailedMetricsEnabled: false,
  });
});

test("what the door writes down of requests holds no address", () => {
  expect(JSON.stringify(propertiesOf(template, "HttpApiStage"))).not.toMatch(/sourceIp|identity/);
});

test("the janitor comes every minute, and is not called again for a minute that is over", () => {
  expect(propertiesOf(template, "JanitorEventsRuleSchedule1")).toMatchObject({
    ...{ ScheduleExpression: "rate(1 minute)", State: "ENABLED" },
  });
  expect(propertiesOf(template, "JanitorLambdaEvConf")).toMatchObject({
    ...{ MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
  });
  expect(Number(propertiesOf(template, "JanitorLambdaFunction")["Timeout"])).toBeLessThan(60);
});

test("a digest that cannot be begun is left behind", () => {
  expect(propertiesOf(template, "DigestLambdaEvConf")).toMatchObject({
    DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["DeadDigests", "Arn"] } } },
    MaximumRetryAttempts: 2,
    MaximumEventAgeInSeconds: 6 * 3600,
  });
});

test("what surfaces are told leads to the doors", () => {
  const routes = allOf(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => `${Properties?.["RouteKey"]}`);
  const told = ["SlackRequestUrl", "TeamsMessagingUrl"].map((name) => JSON.stringify(template.Outputs?.[name]));

  expect(told.map((url) => /AWS::URLSuffix\}(?<path>[/\w]+)"/.exec(url)?.groups?.["path"])).toEqual(
    routes.flatMap((route) => (route.startsWith("POST ") ? [route.replace("POST ", "")] : [])),
  );
});

test("numbers that are told are heeded", () => {
  const { template: told } = packaged("cross-account");
  const heeded = allOf(told, "AWS::Lambda::Function").map(([, { Properties }]) => Properties);
  const kept = allOf(told, "AWS::Logs::LogGroup").map(([, { Properties }]) => Properties?.["RetentionInDays"]);

  expect(heeded.map((each) => each?.["ReservedConcurrentExecutions"])).toEqual([5, 5, 4, 1, 2]);
  expect(propertiesOf(told, "AnswerEventSourceMappingSQSQuestions")["ScalingConfig"]).toEqual({
    MaximumConcurrency: 4,
  });
  expect(new Set(kept)).toEqual(new Set([90]));
});

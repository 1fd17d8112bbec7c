import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CallFailure, type Operation, signedCall } from "../../src/state/signed-call.ts";
import { CREDENTIALS, type Loopback, openLoopback, type Received } from "../support/aws/loopback.ts";
import { isSigned } from "../support/aws/signature.ts";

const OPERATION: Operation = {
  service: "dynamodb",
  target: "DynamoDB_20120810.GetItem",
  version: "1.0",
  input: { Key: "さ & b" },
};

let server: Loopback;
let received: Received[];
let answer: { readonly status: number; readonly body: string; readonly headers?: Record<string, string> };

beforeAll(async () => {
  server = await openLoopback((request, response) => {
    received.push(request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});

afterAll(() => server.close());

function call(change: { readonly credentials?: () => typeof CREDENTIALS & { sessionToken?: string } } = {}) {
  received = [];
  const access = { region: "ap-northeast-1", endpoint: server.endpoint, credentials: () => CREDENTIALS };
  return signedCall({ ...access, patience: 30_000, ...change }, OPERATION);
}

describe("a signed call", () => {
  test("is signed for its service and Region, over what it says", async () => {
    answer = { status: 200, body: '{"Item": 1}' };

    expect(await call()).toEqual({ Item: 1 });

    const [request] = received;
    expect(request && isSigned(request, { service: "dynamodb", region: "ap-northeast-1" })).toBe(true);
    expect(request && isSigned({ ...request, body: "{}" }, { service: "dynamodb", region: "ap-northeast-1" })).toBe(
      false,
    );
    expect(request).toMatchObject({
      method: "POST",
      path: "/",
      body: '{"Key":"さ & b"}',
      headers: { "x-amz-target": "DynamoDB_20120810.GetItem", "content-type": "application/x-amz-json-1.0" },
    });
  });

  test("carries the token of keys that are lent", async () => {
    answer = { status: 200, body: "{}" };

    await call({ credentials: () => ({ ...CREDENTIALS, sessionToken: "lent" }) });

    expect(received[0]?.headers).toMatchObject({ "x-amz-security-token": "lent" });
    expect(received[0] && isSigned(received[0], { service: "dynamodb", region: "ap-northeast-1" })).toBe(true);
  });

  test("goes to AWS unless told otherwise", async () => {
    const asked: string[] = [];
    const access = {
      region: "ap-northeast-1",
      credentials: () => CREDENTIALS,
      fetch: async (url: string | URL | Request) => {
        asked.push(`${url}`);
        return new Response("{}");
      },
    };

    await signedCall(access, { ...OPERATION, service: "secretsmanager" });

    expect(asked).toEqual(["https://secretsmanager.ap-northeast-1.amazonaws.com/"]);
  });

  test.each([
    [
      400,
      '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"secret"}',
      "ThrottlingException",
    ],
    [400, '{"__type":"ParameterNotFound"}', "ParameterNotFound"],
    [503, "secret, not JSON", "HTTP 503"],
    [503, "{}", "HTTP 503"],
    [400, '{"__type":"secret of 1 person"}', "HTTP 400"],
    [400, '{"__type":1}', "HTTP 400"],
    [200, "secret, not JSON", "malformed"],
    [200, '"secret"', "malformed"],
    [200, "null", "malformed"],
  ])("that is answered %i %s fails as %3$s", async (status, body, code) => {
    answer = { status, body };

    const failure: unknown = await call().catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(CallFailure);
    expect(failure).toMatchObject({ code, message: `DynamoDB_20120810.GetItem: ${code}` });
    expect(inspect(failure, { depth: 9 })).not.toContain("secret");
  });

  test("does not take its signature elsewhere", async () => {
    answer = { status: 307, body: "", headers: { location: `${server.endpoint}/elsewhere` } };

    await expect(call()).rejects.toMatchObject({ code: "unreachable" });
    expect(received.map(({ path }) => path)).toEqual(["/", "/"]);
  });
});

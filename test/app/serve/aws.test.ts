import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { awsOf } from "../../../src/app/serve/aws.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { type Loopback, openLoopback } from "../../support/aws/loopback.ts";

/** What a container's role is lent. */
const LENT = { AccessKeyId: "ASIALENT", SecretAccessKey: "lent", Token: "token", Expiration: "2099-01-01T00:00:00Z" };

let roles: Loopback;
let asked = 0;
beforeAll(async () => {
  roles = await openLoopback((_, response) => {
    asked += 1;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(LENT));
  });
});
afterAll(() => roles.close());

beforeEach(() => {
  asked = 0;
  const nowhere = join(import.meta.dirname, "nowhere");
  for (const name of ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"]) vi.stubEnv(name, nowhere);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"]) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", undefined);
  vi.stubEnv("AWS_WEB_IDENTITY_TOKEN_FILE", undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe("keys of a process", () => {
  test("are lent by the role of its container, and asked for once", async () => {
    vi.stubEnv("AWS_CONTAINER_CREDENTIALS_FULL_URI", `${roles.endpoint}/role`);
    const aws = awsOf({ AWS_REGION: "eu-west-1" }, makeClients());
    const keys = [await aws?.credentials(), await aws?.credentials()];

    expect(aws?.region).toBe("eu-west-1");
    expect(keys[0]).toMatchObject({ accessKeyId: "ASIALENT", secretAccessKey: "lent", sessionToken: "token" });
    expect(keys[1]).toEqual(keys[0]);
    expect(asked).toBe(1);
  });

  test("are those of its variables where there are any", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDOWN");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "own");
    const aws = awsOf({ AWS_REGION: "eu-west-1" }, makeClients());

    expect(await aws?.credentials()).toMatchObject({ accessKeyId: "AKIDOWN", secretAccessKey: "own" });
    expect(asked).toBe(0);
  });

  test("are not looked for where nobody names a Region", () => {
    expect(awsOf({}, makeClients())).toBeUndefined();
  });
});

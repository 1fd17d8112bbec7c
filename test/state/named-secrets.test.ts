import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeSecrets } from "../../src/state/named-secrets.ts";
import { SecretFailure } from "../../src/state/secrets.ts";
import { openSecrets, type SecretsDouble } from "../support/aws/secrets-double.ts";

let aws: SecretsDouble;
let clock: number;

beforeAll(async () => {
  aws = await openSecrets();
});

afterAll(() => aws.close());

beforeEach(() => {
  clock = 1_795_320_000;
  aws.parameters.clear();
  aws.secrets.clear();
});

const FILES: Readonly<Record<string, string>> = {
  "/run/secrets/token": "xoxb-from-a-file\n",
  "/run/secrets/token-of-windows": "xoxb-from-a-file\r\n",
  "/run/secrets/two-lines": "canary\n\n",
};

async function readFile(path: string): Promise<string> {
  const content = FILES[path];
  if (content === undefined) throw new Error(`ENOENT: no such file, open '${path}'`);
  return content;
}

function prepare() {
  const env = { SLACK_TOKEN: "xoxb-from-env", EMPTY: "", SPACED: " canary" };
  return makeSecrets({ env, readFile, ssm: aws.access, secretsManager: aws.access, now: () => clock });
}

/** How often this name was asked of AWS. */
function timesAsked(name: string): number {
  return aws.asked.filter((asked) => asked === name).length;
}

describe("secrets", () => {
  test.each([
    ["env:SLACK_TOKEN", "xoxb-from-env"],
    ["file:/run/secrets/token", "xoxb-from-a-file"],
    ["file:/run/secrets/token-of-windows", "xoxb-from-a-file"],
    ["ssm:/flow-witness/token", "xoxb-from-ssm"],
    ["ssm:/flow-witness/token:3", "xoxb-third"],
    ["secretsmanager:flow-witness", '{"token":"xoxb-from-json"}'],
    ["secretsmanager:flow-witness#token", "xoxb-from-json"],
    ["secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:flow-AbCdEf", "xoxb-by-arn"],
  ])("are found at %s", async (name, secret) => {
    aws.parameters.set("/flow-witness/token", "xoxb-from-ssm").set("/flow-witness/token:3", "xoxb-third");
    aws.secrets
      .set("flow-witness", '{"token":"xoxb-from-json"}')
      .set("arn:aws:secretsmanager:eu-west-1:123456789012:secret:flow-AbCdEf", "xoxb-by-arn");

    expect(await prepare().read(name)).toBe(secret);
  });

  test.each([
    "env:MISSING",
    "env:EMPTY",
    "env:SPACED",
    "file:/run/secrets/missing",
    "file:/run/secrets/two-lines",
    "ssm:/missing",
    "ssm:/spaced",
    "secretsmanager:missing",
    "secretsmanager:bytes",
    "secretsmanager:bytes#key",
    "secretsmanager:plain#key",
    "secretsmanager:list#0",
    "secretsmanager:object#missing",
    "secretsmanager:object#number",
  ])("are refused at %s, by name and without their content", async (name) => {
    aws.parameters.set("/spaced", "canary\n");
    aws.secrets
      .set("bytes", undefined)
      .set("plain", "canary, not JSON")
      .set("list", '["canary"]')
      .set("object", '{"number": 1, "other": "canary"}');

    const failure: unknown = await prepare()
      .read(name)
      .catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(SecretFailure);
    expect(failure).toMatchObject({ message: expect.stringContaining(name) });
    expect(inspect(failure, { depth: 9 })).not.toContain("canary");
  });

  test.each(["xoxb-canary", "vault:canary", ""])("that are no names (%j) are not repeated", async (name) => {
    const mistake: unknown = await prepare()
      .read(name)
      .catch((thrown: unknown) => thrown);

    expect(mistake).toMatchObject({ name: "Error" });
    expect(inspect(mistake)).not.toContain("canary");
  });

  test.each(["ssm:/flow-witness/token", "secretsmanager:flow-witness"])(
    "at %s are not to be had where AWS is not set up",
    async (name) => {
      const secrets = makeSecrets({ env: {}, readFile, now: () => clock });

      await expect(secrets.read(name)).rejects.toBeInstanceOf(SecretFailure);
    },
  );

  test("are kept for five minutes", async () => {
    const secrets = prepare();
    aws.parameters.set("/kept", "old");
    await secrets.read("ssm:/kept");
    aws.parameters.set("/kept", "new");

    clock += 299;
    expect(await secrets.read("ssm:/kept")).toBe("old");
    expect(timesAsked("/kept")).toBe(1);
    clock += 1;
    expect(await secrets.read("ssm:/kept")).toBe("new");
    expect(timesAsked("/kept")).toBe(2);
  });

  test("are read once for all who ask at the same time", async () => {
    const secrets = prepare();
    aws.parameters.set("/at-once", "one");

    const read = await Promise.all([secrets.read("ssm:/at-once"), secrets.read("ssm:/at-once", "fresh")]);

    expect(read).toEqual(["one", "one"]);
    expect(timesAsked("/at-once")).toBe(1);
  });

  test("are read anew when told, every ten seconds at most", async () => {
    const secrets = prepare();
    aws.parameters.set("/fresh", "old");
    await secrets.read("ssm:/fresh");
    aws.parameters.set("/fresh", "new");

    clock += 9;
    expect(await secrets.read("ssm:/fresh", "fresh")).toBe("old");
    clock += 1;
    expect(await secrets.read("ssm:/fresh", "fresh")).toBe("new");
    aws.parameters.set("/fresh", "newest");
    for (const _ of [1, 2, 3]) expect(await secrets.read("ssm:/fresh", "fresh")).toBe("new");
    expect(timesAsked("/fresh")).toBe(2);
  });

  test("whose names differ do not wait for each other", async () => {
    const secrets = prepare();
    aws.parameters.set("/one", "1").set("/two", "2");
    await secrets.read("ssm:/one");

    expect(await secrets.read("ssm:/two", "fresh")).toBe("2");
  });

  test("stay as they were while they cannot be read", async () => {
    const secrets = prepare();
    aws.parameters.set("/ill", "old");
    await secrets.read("ssm:/ill");
    aws.parameters.delete("/ill");

    clock += 301;
    expect(await secrets.read("ssm:/ill")).toBe("old");
    clock += 9;
    expect(await secrets.read("ssm:/ill")).toBe("old");
    expect(timesAsked("/ill")).toBe(2);
    aws.parameters.set("/ill", "new");
    clock += 1;
    expect(await secrets.read("ssm:/ill")).toBe("new");
  });

  test("that could not be read are tried again at once", async () => {
    const secrets = prepare();
    await expect(secrets.read("ssm:/later")).rejects.toBeInstanceOf(SecretFailure);
    aws.parameters.set("/later", "here");

    expect(await secrets.read("ssm:/later")).toBe("here");
  });
});

import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

/** The mistakes of a configuration as one line each. */
function mistakesIn(yaml: string): string[] {
  const reading = readConfig(yaml);
  return reading.ok ? [] : reading.mistakes.map(({ path, problem, example }) => `${path} ${problem} (${example})`);
}

test("mistakes of Teams are names in the place of ids, and the password itself", () => {
  const password = "abc8Q~0123456789012345678901234567890";
  expect(mistakesIn(`surfaces: { teams: { appId: our-bot, tenant: example.com, password: "${password}" } }`)).toEqual([
    'surfaces.teams.appId is not an id of Entra, in small letters (appId: "11111111-2222-3333-4444-555555555555")',
    'surfaces.teams.tenant is not an id of Entra, in small letters (tenant: "66666666-7777-8888-9999-000000000000")',
    'surfaces.teams.password is a secret itself; name the place where it is kept (password: "secretsmanager:flow-witness/teams-password")',
  ]);
  expect(mistakesIn("surfaces: { teams: {} }").map((line) => line.split(" (")[0])).toEqual([
    "surfaces.teams.appId is missing",
    "surfaces.teams.tenant is missing",
    "surfaces.teams.password is missing",
  ]);
});

test.each([
  ["https://flow-witness.example.com/api/messages", true],
  ["https://flow-witness.example.com:8443/witness/api/messages", true],
  ["https://flow-witness.example.com", false],
  ["http://flow-witness.example.com/api/messages", false],
  ["https://flow-witness.example.com/api/messages?a=1", false],
  ["https://somebody@flow-witness.example.com/api/messages", false],
  ["https:///api/messages", false],
])("the messaging endpoint is told as Azure is told it: %s", (endpoint, isRight) => {
  const id = "66666666-7777-8888-9999-000000000000";
  const teams = `surfaces: { teams: { appId: ${id}, tenant: ${id}, password: env:A, endpoint: "${endpoint}" } }`;

  expect(mistakesIn(teams)).toEqual(
    isRight
      ? []
      : [
          'surfaces.teams.endpoint is not an address that ends with /api/messages (endpoint: "https://flow-witness.example.com/api/messages")',
        ],
  );
});

test("Teams' own ids say who may ask, and where digests come", () => {
  const id = "66666666-7777-8888-9999-000000000000";
  const channel = '"19:0a-B_c@thread.tacv2"';
  const teams = `surfaces: { teams: { appId: ${id}, tenant: ${id}, password: env:A } }`;
  const digest = `digests: [{ id: a, at: "08:30", surface: teams, tenant: ${id}, channel: ${channel}, owner: me }]`;

  expect(
    mistakesIn(`${teams}\naccess: { tenants: [${id}], channels: [${channel}], people: [${id}] }\n${digest}`),
  ).toEqual([]);
  expect(mistakesIn(digest)).toEqual([
    'digests[0].surface is not set up; surfaces.teams is missing (surface: "teams")',
  ]);
});

import { expect, test } from "vitest";
import { ticketsOf } from "../../../src/app/chat/tickets.ts";
import { readConfig } from "../../../src/config.ts";

const ID = "66666666-7777-8888-9999-000000000000";

/** A configuration with Teams, with whatever else it says of it. */
function configWith(more = "") {
  const reading = readConfig(`surfaces: { teams: { appId: ${ID}, tenant: ${ID}, password: env:A${more} } }`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.config;
}

const IN_CLOUD = { FLOW_WITNESS_TEAMS_ENDPOINT: "https://abc.execute-api.example/api/messages" };

test("an address is never the same twice, and holds its token", () => {
  const { ticket } = ticketsOf(configWith(), IN_CLOUD);
  const [one, two] = [ticket?.(), ticket?.()];

  expect(one?.token).toMatch(/^[\w-]{43}$/);
  expect(one?.address).toBe(`https://abc.execute-api.example/files/${one?.token}`);
  expect(one?.token).not.toBe(two?.token);
});

test("the configuration goes before what the deployment knows", () => {
  const { ticket } = ticketsOf(configWith(', endpoint: "https://bot.example/witness/api/messages"'), IN_CLOUD);

  expect(ticket?.().address).toMatch(/^https:\/\/bot\.example\/witness\/files\//);
});

test.each([undefined, "", "https://bot.example", "https://bot.example/api/messages/"])(
  "there are no links where nobody knows how people reach the bot: %s",
  (endpoint) => {
    const env = endpoint === undefined ? {} : { FLOW_WITNESS_TEAMS_ENDPOINT: endpoint };
    expect(ticketsOf(configWith(), env)).toEqual({});
  },
);

test("there are no links where there is no Teams", () => {
  const reading = readConfig("language: en");
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  expect(ticketsOf(reading.config, IN_CLOUD)).toEqual({});
});

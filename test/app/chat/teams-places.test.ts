import { expect, test } from "vitest";
import { teamsPlaces } from "../../../src/app/chat/teams-places.ts";

test("nothing stands in for Microsoft unless a variable says so", () => {
  expect(teamsPlaces({})).toEqual({});
});

test.each([
  ["smba.infra.gcc.teams.microsoft.com", "https://smba.infra.gcc.teams.microsoft.com/teams/"],
  ["http://127.0.0.1:56150", "http://127.0.0.1:56150/teams/"],
  ["smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com", "https://smba.trafficmanager.net/teams/"],
])("what nobody asked for, like a digest, goes to the first host that answers go to: %s", (hosts, serviceUrl) => {
  expect(teamsPlaces({ FLOW_WITNESS_TEAMS_HOSTS: hosts })).toEqual({ serviceHosts: hosts.split(","), serviceUrl });
});

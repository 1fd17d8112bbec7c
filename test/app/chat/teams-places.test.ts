import { expect, test } from "vitest";
import { teamsPlaces } from "../../../src/app/chat/teams-places.ts";

test("nothing stands in for Microsoft unless a variable says so", () => {
  expect(teamsPlaces({})).toEqual({});
});

test.each(["", " ", ","])("an empty list of hosts is none: %j", (hosts) => {
  expect(teamsPlaces({ FLOW_WITNESS_TEAMS_HOSTS: hosts })).toEqual({});
});

test("blanks in a list of hosts do not matter", () => {
  const { serviceHosts } = teamsPlaces({ FLOW_WITNESS_TEAMS_HOSTS: "smba.trafficmanager.net, a.example" });
  expect(serviceHosts).toEqual(["smba.trafficmanager.net", "a.example"]);
});

test.each([
  ["smba.infra.gcc.teams.microsoft.com", "https://smba.infra.gcc.teams.microsoft.com/teams/"],
  ["http://127.0.0.1:56150", "http://127.0.0.1:56150/teams/"],
  ["smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com", "https://smba.trafficmanager.net/teams/"],
])("what nobody asked for, like a digest, goes to the first host that answers go to: %s", (hosts, serviceUrl) => {
  expect(teamsPlaces({ FLOW_WITNESS_TEAMS_HOSTS: hosts })).toEqual({ serviceHosts: hosts.split(","), serviceUrl });
});

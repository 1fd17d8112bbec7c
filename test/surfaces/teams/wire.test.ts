import { expect, test } from "vitest";
import { makeWire } from "../../../src/surfaces/teams/wire.ts";

test.each([
  "https://evil.example/v3/conversations/1/activities",
  "https://smba.trafficmanager.net@evil.example/v3/conversations/1/activities",
  "http://smba.trafficmanager.net/v3/conversations?continuationToken=1",
  "?",
])("lays no token beside a request to %s", async (url) => {
  const asked: string[] = [];
  const wire = makeWire({
    ...{ appId: "app", tenant: "home", password: async () => "secret", now: () => 0 },
    fetch: async (place) => {
      asked.push(`${place}`);
      return new Response();
    },
  });

  await expect(wire({ url, method: "GET" })).rejects.toThrow("not an address of Teams");
  expect(asked).toEqual([]);
});

test("sends without a token while somebody develops, and only to this machine", async () => {
  const asked: (readonly [string, unknown])[] = [];
  const wire = makeWire({
    ...{ appId: "app", tenant: "home", password: async () => "secret", now: () => 0, development: "unverified" },
    serviceHosts: ["http://127.0.0.1:56150", "smba.trafficmanager.net"],
    fetch: async (place, { headers } = {}) => {
      asked.push([`${place}`, headers]);
      return new Response();
    },
  });
  const here = "http://127.0.0.1:56150/v3/conversations/1/activities";

  expect(await wire({ url: here, method: "POST" })).toMatchObject({ status: 200 });
  await expect(wire({ url: "https://smba.trafficmanager.net/v3/conversations", method: "GET" })).rejects.toThrow(
    "not an address of Teams",
  );
  expect(asked).toEqual([[here, { "content-type": "application/json; charset=utf-8" }]]);
});

test("reaches the commercial cloud without being told where it is", async () => {
  const asked: string[] = [];
  const wire = makeWire({
    ...{ appId: "app", tenant: "home", password: async () => "secret", now: () => 0 },
    fetch: async (place) => {
      asked.push(`${place}`);
      return Response.json({ access_token: "token" });
    },
  });
  const url = "https://smba.trafficmanager.net/emea/v3/conversations/1/pagedmembers?pageSize=500";

  expect(await wire({ url, method: "GET" })).toMatchObject({ status: 200 });
  expect(asked).toEqual(["https://login.microsoftonline.com/home/oauth2/v2.0/token", url]);
});

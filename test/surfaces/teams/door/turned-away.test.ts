import { afterAll, beforeAll, expect, test } from "vitest";
import { ELSEWHERE, WHO } from "../../../../demo/teams/world.ts";
import { AKI, type OpenDoor, openDoor } from "./open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const ASKING = "10.0.1.5 to 10.0.2.9 port 443?";

test("a tenant that is not on the list is refused, written down, and no question (D10)", async () => {
  const zoe = { person: WHO["zoe"] ?? "", room: "19:shared@thread.tacv2" };

  expect(await door.send(door.teams.say(zoe, ASKING))).toEqual({ status: 403 });
  expect(door.reception.arrivals).toEqual([]);
  expect(door.entries.at(-1)).toEqual({
    at: door.teams.now(),
    surface: "teams",
    code: "not-listed",
    detail: "tenant-not-listed",
    tenant: ELSEWHERE,
  });
});

test("whoever is not believed hears nothing but the status", async () => {
  const { headers, body } = await door.teams.deliver(door.teams.say(AKI, ASKING));
  const { authorization: _, ...unsigned } = headers;

  expect(await door.post({ headers: unsigned, body })).toEqual({ status: 401 });
  expect(await door.post({ headers: { ...headers, authorization: "Bearer x.y.z" }, body })).toEqual({ status: 401 });
  expect(await door.send(door.teams.say(AKI, ASKING), { aud: "another" })).toEqual({ status: 403 });
  expect(await door.send(door.teams.say(AKI, ASKING), { serviceurl: "https://evil.example/" })).toEqual({
    status: 403,
  });
  expect(door.reception.arrivals).toEqual([]);
});

test("whoever is believed and sends no activity is refused too", async () => {
  const { headers } = await door.teams.deliver({});

  expect((await door.post({ headers, body: Buffer.from("[[[") })).status).toBe(403);
  expect(door.entries.at(-1)).toMatchObject({ code: "malformed" });
});

test("while nobody can tell whose keys are genuine everybody is asked to send it again", async () => {
  const early = await openDoor();
  early.teams.fail("metadata", { kind: "status", status: 500 });

  expect(await early.send(early.teams.say(AKI, ASKING))).toEqual({ status: 503 });
  expect(early.entries).toEqual([{ at: early.teams.now(), surface: "teams", code: "ill", detail: "keys-unreachable" }]);
  early.teams.pass(15);
  expect(await early.send(early.teams.say(AKI, ASKING))).toEqual({ status: 200 });
  await early.close();
});

test("a gate that breaks lets nobody in, and says so", async () => {
  const broken = await openDoor({
    gate: {
      admit: async () => {
        throw new TypeError("token of 10.0.1.5");
      },
    },
  });

  expect(await broken.send(broken.teams.say(AKI, ASKING))).toEqual({ status: 503 });
  expect(broken.entries).toEqual([{ at: broken.teams.now(), surface: "teams", code: "ill", detail: "TypeError" }]);
  await broken.close();
});

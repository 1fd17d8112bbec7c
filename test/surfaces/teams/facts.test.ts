import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import { HOME, type TeamsPerson } from "../../../demo/teams/world.ts";
import type { Surface } from "../../../src/surfaces/surface.ts";
import { AKI, BEA, GUS, recordIn, surfaceOn, ZOE } from "./arrivals.ts";

const NETWORK = "19:network@thread.tacv2";

let teams: PretendedTeams;
let surface: Surface;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
});
afterEach(() => teams.close());

const asks = () => teams.calls.filter(({ operation }) => operation !== "token").length;
const returnsIn = (room: string, person = AKI) => JSON.stringify(recordIn(teams, { room, person }));
const channel = (id: string) => ({ channel: id, kind: "channel" }) as const;

describe("a person", () => {
  const who = (user: string, room: string) => surface.who({ tenant: HOME, user }, returnsIn(room, user));

  test("has the language and the zone that came along", async () => {
    expect(await who(AKI, NETWORK)).toEqual({ language: "ja-JP", zone: "Asia/Tokyo", outsider: false });
  });

  test.each([
    ["a guest", GUS, "19:guests@thread.tacv2"],
    ["of another tenant", ZOE, "19:shared@thread.tacv2"],
    ["not in the conversation", ZOE, NETWORK],
    ["in a conversation that is gone", AKI, "19:gone@thread.tacv2"],
  ])("is an outsider: %s", async (_, user, room) => {
    expect(await who(user, room)).toMatchObject({ outsider: true });
  });

  test("whom nobody knows in a meeting is an outsider", async () => {
    change(BEA, { role: "anonymous" });

    expect(await who(BEA, NETWORK)).toMatchObject({ outsider: true });
  });

  test("without a record is an outsider", async () => {
    expect(await surface.who({ tenant: HOME, user: AKI })).toEqual({ outsider: true });
    expect(asks()).toBe(0);
  });

  test("is asked about once in five minutes", async () => {
    await who(AKI, NETWORK);
    teams.pass(299);
    await who(AKI, NETWORK);
    expect(asks()).toBe(1);

    teams.pass(1);
    await who(AKI, NETWORK);
    expect(asks()).toBe(2);
  });

  test("is asked about again where Teams was ill", async () => {
    teams.fail("member", { kind: "status", status: 503 }, { kind: "status", status: 429, retryAfter: "3" });

    await expect(who(AKI, NETWORK)).rejects.toThrow("teams failure: try again (status 503)");
    await expect(who(AKI, NETWORK)).rejects.toThrow("teams failure: try again (patience for 3 s)");
    expect(await who(AKI, NETWORK)).toMatchObject({ outsider: false });
  });
});

describe("a room", () => {
  test.each([
    [NETWORK, false],
    ["19:night@thread.v2", false],
    ["19:guests@thread.tacv2", true],
    ["19:shared@thread.tacv2", true],
    ["19:gone@thread.tacv2", true],
  ])("%s: shared with others is %s", async (id, shared) => {
    expect(await surface.where(channel(id), returnsIn(id))).toEqual({ shared });
  });

  test("that nobody has written in is asked about by its id", async () => {
    expect(await surface.where(channel(NETWORK))).toEqual({ shared: false });
  });

  test("that nobody but the person reads is not asked about", async () => {
    expect(await surface.where({ channel: "a:aki", kind: "direct" }, returnsIn("a:aki"))).toEqual({ shared: false });
    expect(asks()).toBe(0);
  });

  test.each([
    [2000, 4, false],
    [2001, 4, true],
  ])("of %i people is looked through in %i readings: shared is %s", async (size, readings, shared) => {
    fill(NETWORK, size);

    expect(await surface.where(channel(NETWORK))).toEqual({ shared });
    expect(asks()).toBe(readings);
  });

  test("is found out about by the last of its people too", async () => {
    fill(NETWORK, 501);
    const members = [...(teams.world.rooms.get(NETWORK)?.members ?? []), GUS];
    teams.world.rooms.set(NETWORK, { ...roomOf(NETWORK), members });

    expect(await surface.where(channel(NETWORK))).toEqual({ shared: true });
  });

  test("that somebody from outside has joined is noticed within a minute", async () => {
    await surface.where(channel(NETWORK));
    teams.world.rooms.set(NETWORK, { ...roomOf(NETWORK), members: [AKI, GUS] });
    teams.pass(59);
    expect(await surface.where(channel(NETWORK))).toEqual({ shared: false });

    teams.pass(1);
    expect(await surface.where(channel(NETWORK))).toEqual({ shared: true });
  });
});

function change(id: string, differing: Partial<TeamsPerson>): void {
  const person = teams.world.people.get(id);
  if (person !== undefined) teams.world.people.set(id, { ...person, ...differing });
}

function roomOf(id: string) {
  const room = teams.world.rooms.get(id);
  if (room === undefined) throw new Error(`no room ${id}`);
  return room;
}

/** As many colleagues as that. */
function fill(id: string, size: number): void {
  const bea = teams.world.people.get(BEA);
  if (bea === undefined) throw new Error("no Bea");
  const members = Array.from({ length: size }, (_, place) => `colleague-${place}`);
  for (const member of members) teams.world.people.set(member, { ...bea, id: member });
  teams.world.rooms.set(id, { ...roomOf(id), members });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccessPolicy, mayAnswer, mayAsk } from "../../src/access/access.ts";
import { readConfig } from "../../src/config.ts";

/** Nobody from outside, nowhere that others can read. */
const STRICT = { guests: false, sharedRooms: false } as const;

const CHANNEL = { channel: "C0HELP", kind: "channel" } as const;
const DIRECT = { channel: "D0ANN", kind: "direct" } as const;
const ANN = { tenant: "T0ACME", user: "U0ANN" };

const INSIDE = { outsider: false };
const PRIVATE = { shared: false };

describe("without a policy", () => {
  test("everybody may ask who can reach the bot", () => {
    expect(mayAsk(undefined, { person: ANN, room: CHANNEL })).toBeUndefined();
    expect(mayAsk(undefined, { person: ANN, room: DIRECT, outside: false })).toBeUndefined();
    expect(mayAnswer(undefined, { person: INSIDE, room: PRIVATE })).toBeUndefined();
  });

  test("nothing is answered to outsiders, nor where others can read it", () => {
    expect(mayAsk(undefined, { person: ANN, room: CHANNEL, outside: true })).toBe("shared");
    expect(mayAsk(undefined, { person: ANN, room: DIRECT, outside: true })).toBe("outsider");
    expect(mayAnswer(undefined, { person: { outsider: true }, room: PRIVATE })).toBe("outsider");
    expect(mayAnswer(undefined, { person: INSIDE, room: { shared: true } })).toBe("shared");
  });
});

describe("a policy", () => {
  test.each<{ what: string; policy: AccessPolicy; room?: typeof CHANNEL | typeof DIRECT; says: string | undefined }>([
    { what: "that is empty lets nobody", policy: STRICT, says: "tenant" },
    { what: "of opt-ins alone lets nobody", policy: { guests: true, sharedRooms: true }, says: "tenant" },
    { what: "lets a listed tenant in", policy: { ...STRICT, tenants: ["T0ACME"] }, says: undefined },
    { what: "lets no other tenant in", policy: { ...STRICT, tenants: ["T0OTHER"] }, says: "tenant" },
    { what: "with an empty list of tenants lets nobody", policy: { ...STRICT, tenants: [] }, says: "tenant" },
    { what: "lets a listed channel", policy: { ...STRICT, channels: ["C0HELP"] }, says: undefined },
    { what: "lets no other channel", policy: { ...STRICT, channels: ["C0OTHER"] }, says: "room" },
    { what: "lets a listed person", policy: { ...STRICT, people: ["U0ANN"] }, says: undefined },
    { what: "lets no other person", policy: { ...STRICT, people: ["U0BOB"] }, says: "person" },
    { what: "lets a listed person anywhere", policy: { ...STRICT, channels: [], people: ["U0ANN"] }, says: undefined },
    {
      what: "wants the tenant whatever else is listed",
      policy: { ...STRICT, tenants: ["T0OTHER"], channels: ["C0HELP"], people: ["U0ANN"] },
      says: "tenant",
    },
    {
      what: "of channels alone lets nobody ask directly",
      policy: { ...STRICT, channels: ["C0HELP", "D0ANN"] },
      room: DIRECT,
      says: "room",
    },
    {
      what: "lets a listed person ask directly",
      policy: { ...STRICT, channels: ["C0HELP"], people: ["U0ANN"] },
      room: DIRECT,
      says: undefined,
    },
  ])("$what", ({ policy, room = CHANNEL, says }) => {
    expect(mayAsk(policy, { person: ANN, room })).toBe(says);
  });

  test.each([
    { guests: true, sharedRooms: false },
    { guests: false, sharedRooms: true },
  ])("that welcomes some from outside leaves it to what the surface knows: %j", (welcome) => {
    const policy = { ...welcome, tenants: ["T0ACME"] };

    expect(mayAsk(policy, { person: ANN, room: CHANNEL, outside: true })).toBeUndefined();
    expect(mayAnswer(policy, { person: { outsider: true }, room: PRIVATE })).toBe(
      welcome.guests ? undefined : "outsider",
    );
    expect(mayAnswer(policy, { person: INSIDE, room: { shared: true } })).toBe(
      welcome.sharedRooms ? undefined : "shared",
    );
  });
});

test("a configuration says who may ask", () => {
  const reading = readConfig("access: { tenants: [T0ACME], people: [U0ANN] }");
  const policy = reading.ok ? reading.config.access : undefined;

  expect(mayAsk(policy, { person: ANN, room: DIRECT })).toBeUndefined();
  expect(mayAsk(policy, { person: { tenant: "T0ACME", user: "U0BOB" }, room: CHANNEL })).toBe("person");
  expect(mayAnswer(policy, { person: { outsider: true }, room: PRIVATE })).toBe("outsider");
});

describe("whoever asks, wherever", () => {
  const list = (ids: readonly string[]) => fc.option(fc.subarray([...ids]), { nil: undefined });
  const asking = fc.record({
    policy: fc.option(
      fc.record({
        tenants: list(["T1", "T2"]),
        channels: list(["C1", "C2"]),
        people: list(["U1", "U2"]),
        guests: fc.boolean(),
        sharedRooms: fc.boolean(),
      }),
      { nil: undefined },
    ),
    person: fc.record({ tenant: fc.constantFrom("T1", "T2"), user: fc.constantFrom("U1", "U2") }),
    room: fc.record({
      channel: fc.constantFrom("C1", "C2"),
      kind: fc.constantFrom("direct" as const, "channel" as const),
    }),
    outsider: fc.boolean(),
    shared: fc.boolean(),
  });

  test("both walls together let pass exactly who may", () => {
    fc.assert(
      fc.property(asking, ({ policy, person, room, outsider, shared }) => {
        const outside = outsider || shared;
        const first = mayAsk(policy, { person, room, outside });
        const second = mayAnswer(policy, { person: { outsider }, room: { shared } });

        const grants = policy === undefined ? [true] : grantsOf(policy, person, room);
        const isGranted = grants.length > 0 && grants.every(Boolean);
        const isWelcome = (!outsider || policy?.guests === true) && (!shared || policy?.sharedRooms === true);
        expect((first ?? second) === undefined).toBe(isGranted && isWelcome);
      }),
      { numRuns: 2000 },
    );
  });
});

/** What a policy says of somebody somewhere, list by list; people and channels stand in for each other. */
function grantsOf(
  { tenants, channels, people }: AccessPolicy,
  { tenant, user }: { readonly tenant: string; readonly user: string },
  room: { readonly channel: string; readonly kind: "direct" | "channel" },
): boolean[] {
  const listed = new Set([...(people ?? []), ...(room.kind === "direct" ? [] : (channels ?? []))]);
  return [
    ...(tenants === undefined ? [] : [new Set(tenants).has(tenant)]),
    ...(channels === undefined && people === undefined ? [] : [listed.has(user) || listed.has(room.channel)]),
  ];
}

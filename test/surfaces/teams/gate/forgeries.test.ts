import { expect, test } from "vitest";
import { makeRandom } from "../../../../demo/world/random.ts";
import { fuzzTokens } from "../../../../scripts/fuzz/tokens.ts";
import { drawForgery } from "../../../../scripts/fuzz/tokens-forged.ts";
import { makeStock } from "../../../../scripts/fuzz/tokens-stock.ts";
import { type Gate, makeGate } from "../../../../src/surfaces/teams/gate/gate.ts";
import { APP, GENUINE, genuine, jwk, keysAtHand, NOW, request, TENANT } from "./tokens.ts";

/** Nothing here is timed. */
const stopwatch = () => 0;

function ourGate(): Gate {
  return makeGate({ appId: APP, tenants: [TENANT], keys: keysAtHand([jwk(GENUINE)]), now: () => NOW });
}

/** CI sends 100,000 others with `npm run fuzz`. */
test("lets in none of 20,000 forgeries", async () => {
  const { faults, times } = await fuzzTokens({ inputs: 20_000, seed: 20_261_122, stopwatch });

  expect(faults.slice(0, 3)).toEqual([]);
  expect(times).toHaveLength(20_000);
});

test("forges so that every check but the size is put to the test", async () => {
  const [random, stock, gate] = [makeRandom(5), makeStock(), ourGate()];
  const fallen = await Promise.all(
    Array.from({ length: 2000 }, () => drawForgery(random, stock)).map((it) =>
      gate.admit(request(it.authorization, it.sent)),
    ),
  );

  // Without the keys of other channels, nothing is signed with one that may not sign for Teams.
  expect(new Set(fallen.map((one) => (one.ok ? "let in" : one.reason)))).toEqual(
    new Set([
      ...["no-token", "malformed-token", "algorithm", "issuer", "audience", "expired", "not-yet-valid"],
      ...["foreign-tenant", "service-url", "unknown-key", "forged"],
      ...["malformed", "channel", "service-url-differs", "tenant-not-listed"],
    ]),
  );
});

test.each<[string, Gate["admit"], string]>([
  ["lets everybody in", () => ourGate().admit(genuine()), "is let in"],
  ["lets nobody in", async () => ({ ok: false, status: 403, reason: "forged" }), "is answered with 403"],
  ["answers otherwise", async () => ({ ok: false, status: 503, reason: "keys-unreachable" }), "is answered with 503"],
  ["throws", () => Promise.reject(new TypeError("no")), "threw TypeError"],
])("finds a gate that %s", async (_, admit, what) => {
  const { faults } = await fuzzTokens({ inputs: 20, seed: 1, stopwatch, gate: { admit } });

  expect(faults.map((fault) => fault.what)).toContain(what);
});

test("the same seed gives the same kinds, another seed others", async () => {
  const kindsOf = async (seed: number) =>
    (await fuzzTokens({ inputs: 100, seed, stopwatch })).times.map(({ kind }) => kind);

  expect(await kindsOf(1)).toEqual(await kindsOf(1));
  expect(await kindsOf(1)).not.toEqual(await kindsOf(2));
});

test("ends when it is told to", async () => {
  const answers = [false, true].values();

  const { times } = await fuzzTokens({ inputs: 1000, seed: 1, stopwatch, isOver: () => answers.next().value ?? true });

  expect(times).toHaveLength(50);
});

import { makeRandom } from "../../demo/world/random.ts";
import type { DoorRequest } from "../../src/surfaces/door.ts";
import { type Gate, makeGate } from "../../src/surfaces/teams/gate/gate.ts";
import { APP, GENUINE, genuine, jwk, keysAtHand, NOW, request, TENANT } from "../../test/surfaces/teams/gate/tokens.ts";
import type { Fuzzed, Time } from "./fuzz.ts";
import { drawForgery, type Forgery } from "./tokens-forged.ts";
import { makeStock, OTHER_KEYS } from "./tokens-stock.ts";

/** How many forgeries to send, and to which gate. */
export interface Forging {
  readonly inputs: number;
  readonly seed: number;
  readonly gate?: Gate;
  /** Milliseconds. */
  readonly stopwatch: () => number;
  /** Ends it before all are sent. */
  readonly isOver?: () => boolean;
}

/** Forgeries that are sent at a time. */
const PACK = 50;

/**
 * Sends what nobody signed, or what is signed and not for us: each must be turned away with 401 or 403, and what is
 * genuine must be let in before and after. The same seed gives the same forgeries but for the keys, which are made anew.
 */
export async function fuzzTokens({ inputs, seed, gate = ourGate(), stopwatch, isOver }: Forging): Promise<Fuzzed> {
  const random = makeRandom(seed);
  const stock = makeStock();
  const times: Time[] = [];
  const faults = [...(await shutOut(gate))];
  while (times.length < inputs && isOver?.() !== true) {
    const pack = Array.from({ length: Math.min(PACK, inputs - times.length) }, () => drawForgery(random, stock));
    const begin = stopwatch();
    const found = await Promise.all(pack.map((forgery) => faultOf(gate, forgery)));
    const ms = (stopwatch() - begin) / pack.length;
    for (const [place, { kind, authorization }] of pack.entries()) {
      const [text, what] = [[authorization].flat().join("\n"), found[place]];
      times.push({ kind, length: text.length, ms });
      if (what !== undefined) faults.push({ kind, text, what });
    }
  }
  return { faults: [...faults, ...(await shutOut(gate))], times, worst: [] };
}

function ourGate(): Gate {
  const keys = keysAtHand([jwk(GENUINE), ...OTHER_KEYS]);
  return makeGate({ appId: APP, tenants: [TENANT], keys, now: () => NOW });
}

async function shutOut(gate: Gate): Promise<Fuzzed["faults"]> {
  const fate = await fateOf(gate, genuine());
  return fate === "is let in" ? [] : [{ kind: "genuine", text: "", what: fate }];
}

async function faultOf(gate: Gate, { authorization, sent }: Forgery): Promise<string | undefined> {
  const fate = await fateOf(gate, request(authorization, sent));
  return TURNED.includes(fate) ? undefined : fate;
}

const TURNED: readonly string[] = ["is answered with 401", "is answered with 403"];

async function fateOf(gate: Gate, sent: DoorRequest): Promise<string> {
  try {
    const fallen = await gate.admit(sent);
    return fallen.ok ? "is let in" : `is answered with ${fallen.status}`;
  } catch (error) {
    return `threw ${error instanceof Error ? error.name : "something"}`;
  }
}

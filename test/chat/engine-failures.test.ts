import { expect, test } from "vitest";
import { anAthena, RESULT, worker } from "../engines/athena/laboratory.ts";
import type { AthenaDouble } from "../support/aws/athena-double.ts";
import type { AthenaFault, AthenaOptions } from "../support/aws/athena-script.ts";
import { mention } from "../support/chat/arrivals.ts";
import { wordsOf } from "../support/chat/fake-surface.ts";
import { makeLineOver } from "../support/chat/line.ts";
import { makeWorld, type World } from "../support/chat/world.ts";

const TOO_MANY: AthenaFault = { kind: "error", type: "TooManyRequestsException", message: "Rate exceeded" };
const SLOW_DOWN = "HIVE_CANNOT_OPEN_SPLIT: Please reduce your request rate (Status Code: 503; Error Code: SlowDown)";

/** A question in a chat over an Athena that behaves as told; `refusals`: starts for which it has no room. */
async function ask(
  options: Partial<AthenaOptions>,
  refusals = 0,
): Promise<{ readonly world: World; readonly athena: AthenaDouble }> {
  const athena = await anAthena({ runStatement: () => ({ ...RESULT, rows: [] }), ...options });
  athena.fail(TOO_MANY, { operation: "StartQueryExecution", times: refusals });
  const world = makeWorld({ change: makeLineOver(worker(athena).engine) });
  await world.arrive(mention());
  await world.settle();
  return { world, athena };
}

test("room that is there after a while is waited for, and nobody hears of it", async () => {
  const { world, athena } = await ask({}, 7);

  expect(world.surface.messages.map(({ card }) => wordsOf(card))).toEqual([expect.stringMatching(/^\? Cannot say/)]);
  expect(athena.executions).toHaveLength(1);
});

test.each([
  {
    what: "no room",
    options: {},
    refusals: Number.POSITIVE_INFINITY,
    said: "The query engine has no room at the moment. Ask again in a minute.",
    code: "engine-busy",
    read: [],
  },
  {
    what: "an S3 that is asked too often",
    options: { runStatement: () => ({ reason: SLOW_DOWN, category: 1, bytes: 3_000_000 }) },
    refusals: 0,
    said: "The query engine has no room at the moment. Ask again in a minute.",
    code: "engine-busy",
    read: [3_000_000, 3_000_000, 3_000_000],
  },
  {
    what: "more to read than its workgroup allows",
    options: { scanLimit: 10_000_000 },
    refusals: 0,
    said: "Athena stopped the search, because the question reads more than the 10 MB that its workgroup allows at once. Ask about a shorter time or a single pair of addresses",
    code: "scan-limit",
    read: [10_000_000],
  },
])("of $what the person is told once, with what helps", async ({ options, refusals, said, code, read }) => {
  const { world, athena } = await ask(options, refusals);

  expect(world.surface.messages.map(({ card }) => wordsOf(card))).toEqual([expect.stringContaining(said)]);
  const happened = world.journal.filter(({ event }) => event !== "read");
  expect(happened.map((entry) => entry.code ?? entry.event)).toEqual(["taken", code, "posted"]);
  expect(world.journal.flatMap(({ bytesScanned = [] }) => bytesScanned)).toEqual(read);
  expect(athena.executions).toHaveLength(read.length);
});

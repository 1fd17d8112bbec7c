import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sighting } from "../../src/conversations/conversation.ts";
import { awake, dayLaboratory, told } from "../support/day-laboratory.ts";
import { LOG, MIDDLE } from "../support/trino/random-log.ts";
import { laboratory, line } from "./asked.ts";
import { CLIENT, plan, SERVER } from "./plans.ts";

const look = dayLaboratory();
const ask = laboratory();

const WINDOW = { from: MIDDLE - 43_200, to: MIDDLE + 43_200 };
const { src: _, dst: __, ...anybody } = plan({ ports: [], protocols: [], broad: true, rejectsOnly: true });
const RANKING = { ...anybody, window: WINDOW, padding: 660 };

/** Rejected records by client, server, port and protocol. */
type Counts = Readonly<Record<string, number>>;

function countsOf(rows: readonly (readonly [name: string, rejects: number])[]): Counts {
  const counts = new Map<string, number>();
  for (const [name, rejects] of rows) counts.set(name, (counts.get(name) ?? 0) + rejects);
  return Object.fromEntries([...counts].filter(([, rejects]) => rejects > 0));
}

function rankedIn(merged: readonly Sighting[]): Counts {
  return countsOf(
    merged.map(({ group: { src, dst, port, protocol }, opener, request, reply }) => {
      const [client, server] = opener === "src" ? [src, dst] : [dst, src];
      const rejects = (request.rejected?.records ?? 0) + (reply.rejected?.records ?? 0);
      return [`${client} ${server} ${port} ${protocol}`, rejects];
    }),
  );
}

test("a day counts what a ranking of its rejects counts", async () => {
  const lines = fc.sample(LOG, { seed: 20_261_123, numRuns: 8 }).flatMap((log) => log.split("\n").slice(1));
  const { inside, outside } = told(await look(lines, { window: WINDOW }));
  const { merged } = await ask(lines, RANKING);
  // In these logs no server has two clients from elsewhere, so each of them is told as the example.
  const groups = [...inside.shown, ...outside.shown.map(({ example, ...rest }) => ({ ...rest, src: example }))];
  const counted = countsOf(
    groups.map(({ src, dst, port, protocol, rejects }) => [`${src} ${dst} ${port} ${protocol}`, rejects] as const),
  );

  expect(Object.keys(counted).length).toBeGreaterThan(5);
  expect(counted).toEqual(rankedIn(merged));
});

test("what is rejected after the close counts as it does in a ranking, which looks at rejects only", async () => {
  const late = { action: "REJECT", at: 70, ports: [50_001, 443], flags: 4 } as const;
  const lines = [...awake("eni-server"), line({ flags: 3 }), line(late)];
  const { inside } = told(await look(lines));
  const { merged } = await ask(lines, { ...RANKING, window: WINDOW });

  expect(inside.shown).toMatchObject([{ src: CLIENT, dst: SERVER, rejects: 1 }]);
  expect(rankedIn(merged)).toEqual({ [`${CLIENT} ${SERVER} 443 6`]: 1 });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { makeWorkbench } from "../src/app/command-line/services.ts";
import type { Workbench } from "../src/app/workbench.ts";
import { ask } from "../src/ask.ts";
import { DEFAULT_CONFIG } from "../src/config.ts";
import { readEnd } from "../src/question/end.ts";
import type { Question } from "../src/question/question.ts";
import type { JudgedGroup, Verdict } from "../src/verdict/verdict.ts";
import { HOSTS, LOG, MIDDLE } from "./support/trino/random-log.ts";

const folder = mkdtempSync(join(tmpdir(), "flow-witness-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Asked = Partial<Pick<Question, "src" | "dst" | "ports" | "protocol">>;

async function verdictOf(asked: Asked, bench: Workbench): Promise<Verdict | undefined> {
  const question = {
    intent: "seen",
    ports: [],
    window: { from: MIDDLE - 1800, to: MIDDLE + 1800 },
    missing: [],
    ambiguous: [],
    mistakes: [],
    said: [],
    assumed: [],
    ...asked,
  } as const;
  const reply = await ask(question, { ...bench, now: MIDDLE + 86_400, records: 0 });
  return reply.kind === "answered" ? reply.answer.verdict : undefined;
}

const PROTOCOLS = new Map([
  [6, "tcp"],
  [17, "udp"],
  [1, "icmp"],
] as const);

/** The question about the one pair of a row. */
function questionAbout({ src, dst, port, protocol }: JudgedGroup): Asked {
  const name = [...PROTOCOLS].find(([number]) => number === protocol)?.[1];
  const ports = port === undefined ? [] : [{ from: port, to: port }];
  return { src: readEnd(src), dst: readEnd(dst), ports, ...(name !== undefined && { protocol: name }) };
}

/** What a row may say where its answer says this: the same, or less, for a list does not know whose interface is whose. */
function allowedFor(answer: Verdict | undefined): readonly string[] {
  if (answer?.kind !== "accepted") return [String(answer?.kind)];
  const { kind } = answer.exchange;
  const less = { "no-reply": ["unknown"], "not-seen-beyond": ["no-reply", "unknown"] } as const;
  return [kind, ...(kind === "no-reply" || kind === "not-seen-beyond" ? less[kind] : [])];
}

function saidBy({ verdict }: JudgedGroup): string {
  return verdict.kind === "accepted" ? verdict.exchange.kind : verdict.kind;
}

test("no row of a list says what the answer about its pair denies", async () => {
  let rows = 0;
  for (const [index, log] of fc.sample(LOG, { seed: 7, numRuns: 5 }).entries()) {
    const path = join(folder, `${index}.log`);
    writeFileSync(path, `${log}\n`);
    const bench = makeWorkbench({ config: DEFAULT_CONFIG, paths: [path], language: "en", stopwatch: () => 0 });
    const lists = [
      await verdictOf({ src: readEnd("10.0.1.0/24") }, bench),
      await verdictOf({ dst: readEnd(HOSTS.server[0]) }, bench),
    ];
    for (const row of lists.flatMap((list) => (list?.kind === "list" ? list.groups : []))) {
      const about = questionAbout(row);
      const answer = await verdictOf(about, bench);

      expect(allowedFor(answer), JSON.stringify({ about, log })).toContain(saidBy(row));
      rows += 1;
    }
    await bench.engine.close();
  }

  expect(rows).toBeGreaterThan(5);
}, 120_000);

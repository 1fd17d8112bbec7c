import type { DayLayout } from "../demo/world/write-day.ts";
import { dialect } from "../src/engines/athena/dialect.ts";
import { relationOf } from "../src/engines/athena/tables/relation.ts";
import type { Table } from "../src/engines/athena/tables/table.ts";
import { type Engine, type Estimate, makeLedger, type Outcome } from "../src/engines/engine.ts";
import { size } from "../src/languages/size.ts";
import { axisOf } from "../src/plan/axis.ts";
import { answerQuery } from "../src/query/answer.ts";
import { writeStatement } from "../src/query/dialect.ts";
import type { Window } from "../src/time/window.ts";
import { engineOver, openAthenaOver } from "../test/support/trino/asking.ts";
import { type Lake, openLake } from "../test/support/trino/lake.ts";
import { openWorkbench } from "./answer.ts";
import { planOf } from "./plan.ts";
import { aligned } from "./print.ts";
import { compete, type Effort } from "./rounds.ts";
import type { Sample } from "./sample.ts";
import { tableOver } from "./tables.ts";
import { makeTask } from "./task.ts";

const BUCKET = "bench";

/** What both engines read for the same question, by layout and length of time. */
export async function bytesTable(url: string, sample: Sample, layouts: readonly DayLayout[]): Promise<string> {
  const lake = await openLake("bench", url);
  const athena = await openAthenaOver(lake);
  try {
    const rows: (readonly string[])[] = [];
    for (const layout of layouts) {
      lake.s3.putFolder(BUCKET, `${layout}/`, sample.folders[layout]);
      const table = tableOver(layout, `s3://${BUCKET}/${layout}`);
      await lake.makeTables([table]);
      const engine = engineOver(lake, athena, [table]);
      for (const [question, window] of questionsOf(sample)) {
        const trino = await asked(engine, sample, window);
        const duckdb = await askedHere(sample, layout, window);
        rows.push([`${layout}, ${question}`, ...cellsOf(trino), read(duckdb), `${duckdb.outcome.rows.length}`]);
      }
    }
    return aligned([HEAD, ...rows]).join("\n");
  } finally {
    await athena.close();
    await lake.close();
  }
}

const HEAD = ["", "Trino read", "estimated", "off by", "rows", "DuckDB read", "rows"];

/** The last ten minutes, the last full hour, and all that was generated. */
function questionsOf({ busy, delivered }: Sample): readonly (readonly [string, Window])[] {
  const { to } = delivered;
  return [
    ["ten minutes", { from: to - 600, to }],
    ["an hour", busy.window],
    ["everything", delivered],
  ];
}

/** What was expected of a statement, and what came. */
interface Asked {
  readonly expected: Estimate | undefined;
  readonly outcome: Outcome;
}

async function asked(engine: Engine, sample: Sample, window: Window): Promise<Asked> {
  const plan = planOf(sample, window);
  const errand = { scope: `${window.from}-${window.to}`, ledger: makeLedger() };
  const reading = await engine.open(axisOf(window, plan.padding), errand);
  const query = answerQuery(plan, reading.layout);
  return { expected: await reading.estimate?.(query), outcome: await reading.run(query) };
}

async function askedHere(sample: Sample, layout: DayLayout, window: Window): Promise<Asked> {
  const { engine } = openWorkbench(makeTask(sample, layout, { folder: sample.folders[layout], window }));
  try {
    return await asked(engine, sample, window);
  } finally {
    await engine.close();
  }
}

function cellsOf({ expected, outcome }: Asked): readonly string[] {
  const { bytesScanned } = outcome.cost;
  const bytes = expected?.bytes ?? Number.NaN;
  const off = (100 * (bytes - bytesScanned)) / bytesScanned;
  return [size(bytesScanned), size(bytes), `${off.toFixed(1)} %`, `${outcome.rows.length}`];
}

function read({ outcome }: Asked): string {
  return size(outcome.cost.bytesScanned);
}

const YEAR_SECONDS = 365.25 * 86_400;

/** How long the same statement is planned over hours of a month and of five years, without being run. */
export async function planningTable(url: string, sample: Sample, rounds: number): Promise<string> {
  const lake = await openLake("planning", url);
  try {
    const spans = [
      { name: "a month of hours", seconds: YEAR_SECONDS / 12 },
      { name: "five years of hours", seconds: 5 * YEAR_SECONDS },
    ];
    // Tables want a bucket that is there.
    lake.s3.put(BUCKET, "README", "");
    const contestants = await Promise.all(
      spans.map(async ({ name, seconds }, place) => {
        const table = { ...tableOver(LAYOUT, `s3://${BUCKET}`, sample.delivered.to - seconds), name: `span_${place}` };
        await lake.makeTables([table]);
        const statement = `EXPLAIN ${statementOver(table, sample)}`;
        return { name, run: async () => await explained(lake, statement) };
      }),
    );
    const results = await compete(contestants, { rounds, stopwatch: () => performance.now() });
    return aligned([["planning in Trino", "median ms"], ...results.map(({ name, ms }) => [name, ms.toFixed(0)])]).join(
      "\n",
    );
  } finally {
    await lake.close();
  }
}

const LAYOUT: DayLayout = "text-hourly";

function statementOver(table: Table, sample: Sample): string {
  const { window } = sample.busy;
  const plan = planOf(sample, window);
  const { scan, answer } = answerQuery(plan, "text");
  const records = relationOf([{ table }], axisOf(window, plan.padding));
  const first = writeStatement(dialect, scan, { records });
  return `WITH scan AS (${first}) ${writeStatement(dialect, answer, { scan: "scan" })}`;
}

async function explained(lake: Lake, statement: string): Promise<Effort> {
  const end = await lake.run(statement);
  if ("reason" in end) throw new Error(end.reason);
  return {};
}

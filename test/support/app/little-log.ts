import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeAnswering } from "../../../src/app/answering.ts";
import { embeddedIn } from "../../../src/app/embedded.ts";
import { joinWorkbench } from "../../../src/app/workbench.ts";
import { makeClients } from "../../../src/aws/clients.ts";
import { DEFAULT_CONFIG } from "../../../src/config.ts";
import { type Engine, makeLedger } from "../../../src/engines/engine.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import type { Row } from "../../../src/query/row.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";
import type { StatementResult } from "../aws/athena-script.ts";

/** What the functions are asked by somebody in Berlin; an hour before the moment of the tests it was refused. */
export const QUESTION = "Did 10.77.1.5 reach 10.77.2.9 on port 443 between 14:00 and 14:10?";

const HEADER =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

export const OBJECT_KEY =
  "central/AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/01/16/123456789012_vpcflowlogs_eu-west-1_fl-0a_20260116T1300Z_1f2e.log.gz";

/** `SIGNING` stands for the file with the signing secret. */
export const CONFIG_TEXT = `engine: { name: athena, region: eu-west-1, owners: logs }
timeZone: UTC
sources:
  - kind: vpc
    where: s3://flow-logs/central
    layout: daily
    format: ${HEADER}
    accounts: ["123456789012"]
    regions: [eu-west-1]
    since: 2026-01-01
surfaces:
  slack: { signingSecret: "file:SIGNING", botToken: "env:CANARY_TOKEN" }
`;

/** What Athena gives for the question: the rows that the embedded engine finds in five refusals. */
export async function resultOf(): Promise<StatementResult> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-little-"));
  const from = NOW - 3600;
  const lines = [0, 60, 120, 180, 240].map(
    (at) => `2 123456789012 eni-0b 10.77.1.5 10.77.2.9 50001 443 6 1 60 ${from + at} ${from + at + 50} REJECT OK`,
  );
  writeFileSync(join(folder, "little.log"), `${[HEADER, ...lines].join("\n")}\n`);
  const clients = makeClients();
  const rows: Row[] = [];
  const engine = overheard(embeddedIn(DEFAULT_CONFIG, { paths: [folder], clients, stopwatch: () => 0 }), rows);
  const { read, answer } = makeAnswering(joinWorkbench(DEFAULT_CONFIG, engine, clients));
  const about = { text: QUESTION, zone: "Europe/Berlin", language: LANGUAGES.en };
  const question = read(QUESTION, { ...about, now: NOW });
  const errand = { scope: "little", ledger: makeLedger() };
  await answer({ ...about, question, reference: "little" }, { now: NOW, errand, records: 0 });
  await engine.close();
  rmSync(folder, { recursive: true });
  return { ...tableOf(rows), bytes: 40_000_000 };
}

/** The engine itself, with everything that it finds written down. */
function overheard(engine: Engine, rows: Row[]): Engine {
  return {
    ...engine,
    async open(window, errand) {
      const reading = await engine.open(window, errand);
      return {
        ...reading,
        async run(query) {
          const outcome = await reading.run(query);
          rows.push(...outcome.rows);
          return outcome;
        },
      };
    },
  };
}

function tableOf(rows: readonly Row[]): Pick<StatementResult, "columns" | "rows"> {
  const names = Object.keys(rows[0] ?? {});
  const isText = (name: string) => rows.some((row) => typeof row[name] === "string");
  return {
    columns: names.map((name) => ({ name, type: isText(name) ? "varchar" : "bigint" })),
    rows: rows.map((row) => names.map((name) => row[name])),
  };
}

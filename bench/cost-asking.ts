import { dollars } from "../src/languages/money.ts";
import { callOf, type Stack } from "./cost-idle.ts";
import { PRICES } from "./cost-prices.ts";

const QUESTIONS = 1000;

/** Seconds that a door takes for a question, once it is warm. */
const DOOR_SECONDS = 0.2;
/** Seconds of work on a question, most of them waiting for Athena; several questions at once share them. */
const ANSWER_SECONDS = 15;
/** Sent, taken up, deleted. */
const QUEUE_REQUESTS = 3;
/** Units of the table: a question and its answer are an item of a few kB each, written several times. */
const WRITES = 20;
const READS = 20;
/** Bytes that are logged of a question, at its door and by the worker. */
const LOGGED = 3000;

/** What a thousand questions cost beside Athena, by the door that they come through, as a table in Markdown. */
export function askingTable({ functions }: Stack): string {
  const doors = [doorCost(functions["slack"]?.memorySize), doorCost(functions["teams"]?.memorySize)];
  const worker = callOf(functions["answer"]?.memorySize ?? 0, ANSWER_SECONDS);
  const memory = WRITES * PRICES.writeUnit + READS * PRICES.readUnit;
  const both = (cost: number) => [cost, cost];
  const rows = [
    { what: "door: API Gateway and Lambda", each: doors },
    { what: `worker, ${ANSWER_SECONDS} s each`, each: both(worker) },
    {
      what: "table, queue, log",
      each: both(memory + QUEUE_REQUESTS * PRICES.queueRequest + (LOGGED * PRICES.logged) / 1e9),
    },
  ];
  const sums = [0, 1].map((column) => rows.reduce((sum, { each }) => sum + (each[column] ?? 0), 0));
  return [
    `| billed for ${QUESTIONS.toLocaleString("en")} questions, beside Athena | asked in Slack | asked in Teams |`,
    "|---|---|---|",
    ...[...rows, { what: "**together**", each: sums }].map(
      ({ what, each }) => `| ${what} | ${each.map((cost) => amount(cost * QUESTIONS)).join(" | ")} |`,
    ),
  ].join("\n");
}

function doorCost(memorySize = 0): number {
  return PRICES.request + callOf(memorySize, DOOR_SECONDS);
}

function amount(usd: number): string {
  return dollars(usd) ?? "less than 0.01 USD";
}

import { expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const form = (...lines: string[]) => questionJson(readInTokyo(lines.join("\n")));

test.each([
  ["plain", (label: string, value: string) => `${label}: ${value}`],
  ["bold", (label: string, value: string) => `*${label}:* ${value}`],
  ["double bold", (label: string, value: string) => `**${label}:** \`${value}\``],
  ["a list", (label: string, value: string) => `- ${label}: ${value}`],
  ["quoted", (label: string, value: string) => `&gt; ${label}: ${value}`],
  ["with tabs", (label: string, value: string) => `${label}\t${value}`],
  ["with remarks", (label: string, value: string) => `${label} (if known): ${value}`],
])("reads a form whose lines are %s", (_, line) => {
  const read = form(
    line("Source", "10.0.1.8"),
    line("Destination", "10.0.2.6"),
    line("Port", "8883"),
    line("Question", "was this denied?"),
  );

  expect(read).toMatchObject({ intent: "blocked", src: "10.0.1.8", dst: "10.0.2.6", port: 8883, ambiguous: [] });
});

test("the symptom tells what is asked, over several lines, and nothing around it does", () => {
  const read = form(
    "please forward, and let me know who blocked it:",
    "Source: 10.0.1.8",
    "Destination: 10.0.2.6",
    "Symptom: the nightly job stopped,",
    "it cannot connect any more",
    "and nobody touched anything",
    "Date: yesterday",
  );

  expect(read.intent).toBe("why");
});

test("lines that could not be filled are missing", () => {
  expect(form("Source: unknown", "Destination: 10.0.2.6", "Port: ?", "Issue: times out").missing).toEqual([
    "src",
    "port",
  ]);
});

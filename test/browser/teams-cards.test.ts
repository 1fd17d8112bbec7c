import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChromium } from "../../scripts/pictures/chromium.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { renderForm } from "../../src/surfaces/teams/render/form.ts";
import { type Rendered, render } from "../../src/surfaces/teams/render/index.ts";
import { questionForm } from "../../templates/question-form.ts";
import { readable } from "../support/adaptive.ts";
import { type Easel, openEasel } from "../support/browser/adaptive.ts";
import { everyMessage, type Message } from "../support/messages.ts";

/** In India, where no other test is. */
const READER = { timezoneId: "Asia/Kolkata" };

let browser: Browser;
let easel: Easel;

beforeAll(async () => {
  browser = await openChromium();
  easel = await openEasel(browser, READER);
});

afterAll(() => browser.close());

/** What the person sees, without the breaks that fall where there is no more room. */
async function seen(): Promise<string> {
  return flat(await easel.page.getByRole("main").innerText());
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The lines of a card that somebody has to see; what becomes a moment of the reader's is not known here. */
function linesOf({ card }: Pick<Rendered, "card">): readonly string[] {
  const lines = readable(card)
    .split("\n")
    .filter((line) => !line.includes("{{"));
  return lines.map((line) => flat(line.replace(/^\[(?<title>.*)\]$/s, "$<title>")));
}

function messageOf(name: string, messages: readonly Message[]): Message {
  const found = messages.find((message) => message.name === name);
  if (found === undefined) throw new Error(`no message ${name}`);
  return found;
}

describe.each(Object.values(LANGUAGES))("in $name", (language) => {
  const messages = everyMessage(language);

  test("every message shows every line of its card", async () => {
    for (const { name, card } of messages) {
      const rendered = render({ elements: card.elements });
      await easel.show(rendered.card);
      const text = await seen();

      expect(
        linesOf(rendered).filter((line) => !text.includes(line)),
        name,
      ).toEqual([]);
    }
  });

  test("details unfold with every line of them, as far as the statement goes, and fold", async () => {
    const { card } = render(messageOf("completed", messages).card);
    await easel.show(card);
    const fold = () =>
      easel.page.getByRole("button", { name: language.chat.buttons.details.label, exact: true }).click();
    const folded = await seen();

    expect(folded).not.toContain("SELECT 30");
    await fold();
    const unfolded = await seen();
    expect(linesOf({ card }).filter((line) => !unfolded.includes(line))).toEqual([]);
    expect(unfolded).toContain("SELECT 30");
    await fold();
    expect(await seen()).toBe(folded);
  });
});

test("where there is no code, a statement keeps its lines and their indentation", async () => {
  const text = "WITH a AS (\n  SELECT 1\n)\nSELECT *\nFROM a";
  await easel.show(render({ elements: [{ kind: "code", label: "SQL", language: "sql", text }] }).card);
  const shown = await easel.page.getByRole("main").innerText();

  expect(shown.replaceAll("\u00A0", " ").trim()).toBe(`SQL\n${text}`);
});

test("times are those of the reader's own zone", async () => {
  const facts = [{ label: "Time", text: "14:00 JST", moments: { from: 1_768_572_000, to: 1_768_575_600 } }];
  const { card } = render({ elements: [{ kind: "facts", facts }] });
  await easel.show(card);

  expect(await seen()).toBe("Time Fri, Jan 16, 2026 7:30 PM – 8:30 PM");
});

test("hostile text is seen as it was written, and nothing comes of it", async () => {
  const text = "<at>all</at> [x](https://evil.example) {{TIME(2026-01-16T14:00:00Z)}} <img src=x onerror=alert(1)> `c`";
  const { card } = render({
    elements: [
      { kind: "headline", symbol: "✗", word: text, text },
      { kind: "facts", facts: [{ label: text, text }] },
      { kind: "table", label: text, columns: [text], rows: [[text]] },
      { kind: "code", text },
      { kind: "actions", actions: [{ id: "reply", label: text.slice(0, 70), value: "" }] },
    ],
  });
  await easel.show(card);
  const shown = (await seen()).replaceAll("\u2060", "");

  expect(shown.split(text)).toHaveLength(9);
  expect(await easel.page.locator("main :is(a, img, at)").count()).toBe(0);
});

test.each([
  ["light", 1280],
  ["dark", 390],
] as const)("axe finds nothing, and words keep to their place (%s, %i pixels)", async (colorScheme, width) => {
  const { en } = LANGUAGES;
  const messages = everyMessage(en);
  const usual = ["completed", "list", "records", "digest"].map((name) => render(messageOf(name, messages).card).card);
  const form = renderForm(questionForm(en.chat, {}), { src: "There is no such address." });
  const { page, show } = await openEasel(browser, { colorScheme, viewport: { width, height: 800 } });
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const card of [...usual, form]) {
    await show(card);
    const { violations } = await page.evaluate<AxeResults>("axe.run('main')");

    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(await page.evaluate(overflowing)).toEqual([]);
  }
});

/** Words that run into what stands beside them, or out of the card. */
function overflowing(): readonly string[] {
  const blocks = [...document.querySelectorAll<HTMLElement>(".ac-richTextBlock")];
  return blocks.filter((block) => block.scrollWidth > block.clientWidth).map((block) => block.innerText);
}

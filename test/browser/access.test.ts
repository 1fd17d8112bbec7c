import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerIn, buttonIn, openVenue, say, threadOf, type Venue } from "../support/browser/visit.ts";

let venue: Venue;
let axe: string;

beforeAll(async () => {
  venue = await openVenue();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});

afterAll(() => venue.close());

const QUESTION = "@flow-witness Why couldn't 10.20.40.4 ssh to the payroll db in the last 2 hours?";

/** Every rule of axe that the page breaks, with what breaks it. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
] as const)("axe finds nothing (%s, %i pixels)", (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" } as const;

  test("in a room, in a thread and in the menu", async () => {
    const { page } = await venue.visit(options);
    expect(await violationsOn(page)).toEqual([]);

    await say(page.getByRole("main"), QUESTION);
    await answerIn(threadOf(page));
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole("button", { name: "Close thread" }).click();
    if (width === 390) await page.getByRole("button", { name: "Menu", exact: true }).click();
    expect(await violationsOn(page)).toEqual([]);
  });

  test("on the page of the bot, and in a form with a mistake in it", async () => {
    const { page } = await venue.visit(options);
    if (width === 390) await page.getByRole("button", { name: "Menu", exact: true }).click();
    await page.getByRole("button", { name: "App home" }).click();
    const open = buttonIn(page.getByRole("main"), "Ask with a form");
    await open.waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await open.click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Source").fill("10.20.40.999");
    await form.getByLabel("Destination").fill("10.23.0.60");
    await form.getByRole("button", { name: "Ask" }).click();
    await form.getByRole("alert").waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  });
});

describe("by keyboard alone", () => {
  /** Presses Tab until something with that text or name has the focus. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const { activeElement: element } = document;
        return [element?.textContent, element?.getAttribute("aria-label")];
      });
      if (focused.includes(name)) return;
    }
    throw new Error(`nothing called ${name} can be reached`);
  }

  test("one can ask, turn the answer over and leave the thread", async () => {
    const { page } = await venue.visit();
    await tabTo(page, "Message #network-help");
    await page.keyboard.type(QUESTION);
    await page.keyboard.press("Enter");
    await answerIn(threadOf(page));
    await tabTo(page, "Details");
    await page.keyboard.press("Enter");
    await threadOf(page).getByText("SELECT").first().waitFor();
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, "Close thread");
    await page.keyboard.press("Enter");
    await threadOf(page).waitFor({ state: "detached" });
  });

  test("the menu of a phone takes the focus, and gives it back", async () => {
    const { page } = await venue.visit({ viewport: { width: 390, height: 800 } });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await tabTo(page, "Menu");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Close menu");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("Menu");
  });

  test("the form keeps the focus, and gives it back", async () => {
    const { page } = await venue.visit();
    await tabTo(page, "Message #network-help");
    await page.keyboard.type("/flow");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog");
    await form.waitFor();
    for (let steps = 0; steps < 12; steps += 1) {
      await page.keyboard.press("Tab");
      // Between its end and its beginning the browser's own controls come, which are the body of the document.
      expect(await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName)).toMatch(
        /DIALOG|BODY/,
      );
      expect(await page.evaluate(() => document.activeElement?.closest("main, nav"))).toBeNull();
    }
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });

    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  });

  test("what can be chosen is passed over without being chosen", async () => {
    const { page } = await venue.visit();
    await tabTo(page, "App home");
    await page.keyboard.press("Enter");
    await page.getByText("Ask an example").waitFor();
    await tabTo(page, "Ask an example");
    await page.keyboard.press("Enter");
    const menu = page.locator("details[open]");
    await menu.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });

    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });
});

/** Makes the README's pictures from the demo's page: light, in both languages, on a desk, on a phone and in Teams. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openChromium } from "./pictures/chromium.ts";
import { openDemo } from "./pictures/open-demo.ts";
import { smaller } from "./pictures/smaller.ts";

const FOLDER = join(import.meta.dirname, "../docs/pictures");

/** Bytes that a picture may have. */
const MOST = 150_000;

/** What is pressed in each language: the language itself, a question of the tour, and what tells that it was answered. */
const LANGUAGES = [
  { tag: "en", name: "English", question: "Turned away at the destination", details: "Details" },
  { tag: "ja", name: "日本語", question: "宛先で拒否された", details: "詳細" },
] as const;

/** Where an answer is seen; in Teams in its channel, where the question stands beside it. */
const PLACES = [
  { file: "answer", surface: "Slack", place: "desk", viewport: { width: 1280, height: 860 } },
  { file: "answer", surface: "Slack", place: "phone", viewport: { width: 390, height: 844 } },
  { file: "answer-teams", surface: "Teams", place: "desk", viewport: { width: 1280, height: 860 } },
] as const;

type Shot = (typeof LANGUAGES)[number] & (typeof PLACES)[number];

async function take(browser: Browser, address: string, shot: Shot): Promise<number> {
  const { file, tag, place, surface, viewport, name, question, details } = shot;
  const page = await browser.newPage({ viewport, colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(address);
  if (place === "phone") await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: surface, exact: true }).click();
  if (surface === "Teams") await page.getByRole("button", { name: "Network help" }).click();
  await page.getByRole("button", { name: question }).click();
  await page.locator(".thread button", { hasText: details }).waitFor();
  // Nothing is blinking or pointed at.
  await page.mouse.move(0, 0);
  const path = join(FOLDER, `${file}-${tag}-${place}.png`);
  const picture = smaller(await page.screenshot({ animations: "disabled", caret: "hide" }));
  await page.close();
  writeFileSync(path, picture);
  console.log(`${path}: ${picture.length} bytes`);
  return picture.length;
}

mkdirSync(FOLDER, { recursive: true });
const sizes: number[] = [];
for (const language of LANGUAGES) {
  for (const place of PLACES) {
    // Each in a workspace of its own, where nothing was asked yet.
    const [demo, browser] = await Promise.all([openDemo(), openChromium()]);
    sizes.push(await take(browser, demo.address, { ...language, ...place }));
    await browser.close();
    await demo.close();
  }
}
if (sizes.some((size) => size > MOST)) process.exitCode = 1;

import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { openChromium } from "../../../scripts/pictures/chromium.ts";
import { type OpenDemo, openDemo } from "../../../scripts/pictures/open-demo.ts";

/** A visitor in front of the demo. */
export interface Visit {
  readonly page: Page;
  /** Addresses of everything that the page has asked for. */
  readonly requests: readonly string[];
  /** What went wrong on the page, or was forbidden to it. */
  readonly complaints: readonly string[];
}

/** A demo with a browser beside it. */
export interface Venue {
  readonly address: string;
  /** Another visitor, with nothing left of those before; all of them see the same workspace. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Milliseconds in which everything that is waited for must have come. */
const LONGEST = 10_000;

/** Opens the demo and a Chromium. */
export async function openVenue(): Promise<Venue> {
  const demo = await openDemo();
  const browser = await openChromium();
  return {
    address: demo.address,
    visit: (options = {}) => come(demo, browser, options),
    async close() {
      await browser.close();
      await demo.close();
    },
  };
}

async function come(demo: OpenDemo, browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(LONGEST);
  const page = await context.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(demo.address);
  await page.getByRole("main").waitFor();
  return { page, requests, complaints };
}

/** The thread that is open. */
export function threadOf(page: Page): Locator {
  return page.getByRole("region", { name: /^(?:Thread|スレッド)$/ });
}

/** Writes into the room, or into its thread, and sends. */
export async function say(where: Page | Locator, text: string): Promise<void> {
  const field = where.getByRole("textbox").first();
  await field.fill(text);
  await field.press("Enter");
}

/** Waits until the newest answer in a place has its buttons. */
export async function answerIn(place: Locator): Promise<Locator> {
  const answers = place.getByRole("article");
  await buttonIn(answers.last(), DETAILS).waitFor();
  return answers.nth((await answers.count()) - 1);
}

const DETAILS = /^(?:Details|詳細)$/;

/** A button by what is seen on it, which is not always what is said of it. */
export function buttonIn(place: Locator, seen: string | RegExp): Locator {
  return place.locator("button").filter({ hasText: seen });
}

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVenue, say, type Venue } from "../support/browser/visit.ts";

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue();
});

afterAll(() => venue.close());

/** Quick questions, and after how many of them the page is as large as it gets: it keeps the last 300 messages. */
const [QUESTIONS, FULL] = [200, 150];

/** Questions that are asked without waiting for an answer. */
const AT_ONCE = 10;

test("200 quick questions leave nothing behind", { timeout: 240_000 }, async () => {
  const { page, complaints } = await venue.visit();
  const devtools = await page.context().newCDPSession(page);
  const nodes = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    return (await devtools.send("Memory.getDOMCounters")).nodes;
  };
  let before = 0;
  for (let asked = AT_ONCE; asked <= QUESTIONS; asked += AT_ONCE) {
    await askUpTo(asked, page);
    if (asked === FULL) before = await nodes();
  }
  await page
    .getByText(/is searching/)
    .first()
    .waitFor({ state: "detached" });

  expect(await page.getByText(/is searching/).count()).toBe(0);
  expect(await nodes()).toBeLessThan(before * 1.2);
  expect(complaints).toEqual([]);
});

/** Asks about ten ports, of which `last` is the last, and waits for the answer to each. */
async function askUpTo(last: number, page: Page): Promise<void> {
  const room = page.getByRole("region", { name: "#network-help" });
  const questions = room.getByRole("article", { name: "Bea" });
  const ports = Array.from({ length: AT_ONCE }, (_, index) => last - AT_ONCE + 1 + index);
  for (const port of ports) await say(room, `@flow-witness 10.20.40.4 10.23.0.60 ${port} last 15m`);
  for (const port of ports) {
    await questions
      .filter({ hasText: ` ${port} last 15m` })
      .getByText("1 reply")
      .waitFor();
  }
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { openVenue, say, threadOf, type Venue } from "../support/browser/visit.ts";

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue();
});

afterAll(() => venue.close());

/** Quick questions, and after how many of them the page is as large as it gets: it keeps the last 300 messages. */
const [QUESTIONS, FULL] = [200, 150];

test("200 quick questions leave nothing behind", { timeout: 240_000 }, async () => {
  const { page, complaints } = await venue.visit();
  const main = page.getByRole("main");
  const devtools = await page.context().newCDPSession(page);
  const nodes = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    return (await devtools.send("Memory.getDOMCounters")).nodes;
  };
  let before = 0;
  for (let question = 1; question <= QUESTIONS; question += 1) {
    await say(main, `@flow-witness 10.20.40.4 10.23.0.60 ${question} last 15m`);
    await threadOf(page).getByText(`port ${question}`).first().waitFor();
    if (question === FULL) before = await nodes();
  }
  await main
    .getByText(/is searching/)
    .first()
    .waitFor({ state: "detached" });

  expect(await page.getByText(/is searching/).count()).toBe(0);
  expect(await nodes()).toBeLessThan(before * 1.2);
  expect(complaints).toEqual([]);
});

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerIn, buttonIn, openVenue, say, threadOf, type Venue, type Visit } from "../support/browser/visit.ts";

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue();
});

afterAll(() => venue.close());

/** Turned away. */
const QUESTION = "Why couldn't 10.20.40.4 ssh to the payroll db in the last 2 hours?";

/** A visitor in the own chat with the bot in Teams. */
async function enter(options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await venue.visit(options);
  const { page } = visit;
  const isPhone = options.viewport?.width === 390;
  if (isPhone) await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("button", { name: "Teams", exact: true }).click();
  if (isPhone) await page.getByRole("button", { name: "Close menu" }).click();
  // The bot greets whoever comes for the first time, and is not to do so between question and answer.
  await roomOf(page).getByRole("article").first().waitFor();
  return visit;
}

function roomOf(page: Page): Locator {
  return page.getByRole("main");
}

/** Asks in the chat, and gives the answer as it is drawn. */
async function ask(page: Page, text: string): Promise<Locator> {
  const answers = roomOf(page).getByRole("article");
  const before = await answers.count();
  await say(roomOf(page), text);
  await expect.poll(() => answers.count(), { timeout: 10_000 }).toBeGreaterThan(before + 1);
  return await answerIn(roomOf(page));
}

describe("in the own chat", () => {
  test("a question is answered with a card, and Details shows how it is known", async () => {
    const { page } = await enter();
    const answer = await ask(page, "10.20.10.12 to 10.20.10.20 port 8443 in the last 2 hours");
    expect(await answer.getByText("10.20.10.12").count()).toBeGreaterThan(0);

    await buttonIn(answer, "Details").click();
    await answer.getByText("The rule that decided").waitFor();
    expect(await answer.getByText("Witnesses", { exact: true }).count()).toBe(1);
    const code = answer.locator("pre");
    expect((await code.innerText()).trim().split("\n")).toHaveLength(10);
    await buttonIn(answer, "Expand").click();
    expect((await code.innerText()).trim().split("\n").length).toBeGreaterThan(10);
  });

  test("the whole statement is handed out as a file", async () => {
    const { page } = await enter();
    const answer = await ask(page, QUESTION);
    await buttonIn(answer, "Details").click();
    await buttonIn(answer, "SQL as a file").click();
    await roomOf(page).getByRole("button", { name: "Allow" }).click();

    await roomOf(page).getByRole("link", { name: /\.sql/ }).waitFor();
  });

  test("what follows upon an answer is understood by it", async () => {
    const { page } = await enter();
    await ask(page, QUESTION);
    const answer = await ask(page, "and port 443?");

    expect(await answer.innerText()).toContain("10.20.40.4 → payroll-db (10.23.0.60), port 443");
  });

  test("a list is a table", async () => {
    const { page } = await enter();
    const answer = await ask(page, "who talks to payroll db in the last 2 hours?");

    expect(await answer.getByRole("table").getByText("10.20.40.4").count()).toBeGreaterThan(0);
  });

  test("records are shown, and handed out once the visitor allows it", async () => {
    const { page } = await enter();
    const answer = await ask(page, QUESTION);
    await buttonIn(answer, "Show records").click();
    await roomOf(page)
      .getByText(/^20 of \d+ records$/)
      .waitFor();
    await buttonIn(roomOf(page), "Records 21–40").click();
    await roomOf(page)
      .getByText(/^Records 21–40 of \d+$/)
      .waitFor();
    await buttonIn(roomOf(page).getByRole("article").last(), "Export CSV").click();
    await buttonIn(roomOf(page), "Allow").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      roomOf(page).getByRole("link", { name: /csv/ }).click(),
    ]);

    expect(await readFile(await download.path(), "utf8")).toContain("10.23.0.60");
    expect(await buttonIn(roomOf(page), "Allow").count()).toBe(0);
  });
});

test("who comes for the first time is told what to ask, and is answered there", async () => {
  const { page } = await enter();
  await page.getByRole("heading", { name: "Did it pass, and why?" }).waitFor();
  expect(await page.getByRole("navigation").getByText("new", { exact: true }).count()).toBe(0);
  await roomOf(page)
    .getByRole("button", { name: /^Was there any traffic from 10\.20\.41\.7/ })
    .click();

  expect(await (await answerIn(roomOf(page))).innerText()).toContain("○ Never seen");
});

test("in the channel the answer stands in the thread of whoever names the bot", async () => {
  const { page } = await enter();
  await page.getByRole("button", { name: /^Network help/ }).click();
  await page.getByRole("button", { name: "It passed, both ways" }).click();
  const answer = await answerIn(threadOf(page));

  expect(await answer.innerText()).toContain("✓ Accepted");
});

test("in the channel records are fetched by a link", async () => {
  const { page } = await enter();
  await page.getByRole("button", { name: /^Network help/ }).click();
  await page.getByRole("button", { name: "It passed, both ways" }).click();
  await buttonIn(await answerIn(threadOf(page)), "Export CSV").click();
  await threadOf(page).getByText("The link works for 15 minutes, for anyone who has it.").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), buttonIn(threadOf(page), "Download").click()]);

  expect(download.suggestedFilename()).toMatch(/^fw-\w{13}\.csv$/);
  expect(await readFile(await download.path(), "utf8")).toMatch(/^start \(UTC\),end \(UTC\),/);
});

test("a colleague's trouble is looked up from the message, and answered in the own chat", async () => {
  const { page } = await enter();
  await page.getByRole("button", { name: /^Network help/ }).click();
  const trouble = roomOf(page).getByRole("article", { name: "Chris" });
  await trouble.hover();
  await trouble.getByRole("button", { name: "Check this connection" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("your own chat").waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^flow-witness/ })
    .click();

  await roomOf(page).getByText("8443").first().waitFor();
});

test("the digest of the day stands in its channel, and says in Teams what it says in Slack", async () => {
  const { page } = await venue.visit();
  const digest = roomOf(page)
    .getByRole("article", { name: /^flow-witness/ })
    .filter({ hasText: "#team-net" });
  await page.getByRole("button", { name: /^#network-daily/ }).click();
  await digest.waitFor();
  const inSlack = await digest.innerText();
  await page.getByRole("button", { name: "Teams", exact: true }).click();
  await page.getByRole("button", { name: /^Network daily/ }).click();
  await digest.locator(".card").waitFor();
  const inTeams = await digest.innerText();

  const [verdict = "no verdict"] = /^[✗○?◐] .+$/m.exec(inTeams) ?? [];
  expect(inSlack).toContain(verdict);
  expect(inTeams).toContain("About this digest: #team-net.");
  expect(inTeams).not.toContain("late");
});

test("a group chat is answered in the chat itself, where somebody names the bot", async () => {
  const { page } = await enter();
  await page.getByRole("button", { name: /^Night shift/ }).click();
  await roomOf(page).getByText("To ask, mention this bot").waitFor();
  const field = roomOf(page).getByRole("textbox");
  await field.fill(QUESTION);
  await roomOf(page).getByRole("button", { name: "Mention flow-witness" }).click();
  await field.press("Enter");

  expect(await (await answerIn(roomOf(page))).innerText()).toContain("✗ Rejected");
  expect(await threadOf(page).count()).toBe(0);
});

test("commands are completed as they are typed, and the form opens beside them, by keys alone", async () => {
  const { page } = await enter();
  const field = roomOf(page).getByRole("textbox");
  await field.focus();
  await page.keyboard.type("he");
  await roomOf(page).getByRole("button", { name: /^help/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await roomOf(page).getByText("What can be asked").waitFor();
  await roomOf(page).getByRole("button", { name: "Ask about a connection" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog");
  await form.getByLabel("Source").waitFor();
  await page.keyboard.type("10.20.40.4");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10.23.0.60");
  await form.getByRole("button", { name: "Ask" }).focus();
  await page.keyboard.press("Enter");
  await form.getByText("Searching").waitFor();
  await page.keyboard.press("Escape");

  await (await answerIn(roomOf(page))).getByText("payroll-db").first().waitFor();
});

test("the form tells of a mistake beside its field, keeps what was filled in, and asks", async () => {
  const { page } = await enter();
  await say(roomOf(page), "form");
  await roomOf(page).getByRole("button", { name: /form/i }).last().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Source").fill("10.20.40.999");
  await form.getByLabel("Destination").fill("10.23.0.60");
  await form.getByLabel("Port").fill("22");
  await form.getByRole("button", { name: "Ask" }).click();
  await form.getByText("⚠").waitFor();
  expect(await form.getByLabel("Destination").inputValue()).toBe("10.23.0.60");

  await form.getByLabel("Source").fill("10.20.40.4");
  await form.getByRole("button", { name: "Ask" }).click();
  await form.getByText("Searching").waitFor();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  expect(await (await answerIn(roomOf(page))).innerText()).toContain("payroll-db");
});

test("hostile text stays as it was typed, and nothing comes from any other host", async () => {
  const { page, requests, complaints } = await enter();
  const text = "<at>all</at> *x* [bank](https://example.com) <img src=x onerror=alert(1)> &lt;b&gt; 10.20.40.4 443 ?";
  await say(roomOf(page), text);
  await roomOf(page).getByText(text, { exact: true }).waitFor();
  await page.getByRole("article").last().locator(".card").waitFor();

  expect(await page.locator(":is(.text, .card) :is(a, img, at, .link)").count()).toBe(0);
  expect(requests.filter((address) => !address.startsWith(venue.address))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the page and the bot speak Japanese", async () => {
  const { page } = await enter();
  await page.getByRole("button", { name: "日本語" }).click();
  await page.getByRole("button", { name: "宛先で拒否された" }).click();
  const answer = await answerIn(roomOf(page));

  expect(await answer.innerText()).toContain("✗ 拒否");
  expect(await answer.innerText()).toContain("eni-");
  await answer.hover();
  await answer.getByRole("button", { name: "この通信を調べる" }).waitFor();
  await roomOf(page).getByText("コマンド: ヘルプ、フォーム").waitFor();
  await roomOf(page).getByRole("button", { name: "通信について質問する" }).click();
  await page.getByRole("dialog").getByLabel("送信元").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Guided tour" }).waitFor();
});

test("nobody at Slack waits for what draws cards", async () => {
  const { page, requests } = await venue.visit();
  await say(roomOf(page), `@flow-witness ${QUESTION}`);
  await answerIn(threadOf(page));
  const scripts = () => requests.filter((address) => address.endsWith(".js"));
  const before = scripts();
  await page.getByRole("button", { name: "Teams", exact: true }).click();
  await ask(page, QUESTION);

  expect(scripts().length).toBeGreaterThan(before.length);
});

test.each([
  ["light", 1280],
  ["dark", 390],
] as const)("axe finds nothing (%s, %i pixels)", async (colorScheme, width) => {
  const { page } = await enter({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const violations = async () => {
    const { violations: found } = await page.evaluate<AxeResults>("axe.run()");
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  await ask(page, QUESTION);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await buttonIn(roomOf(page), "Ask with a form").last().click();
  await page.getByRole("dialog").getByLabel("Source").waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

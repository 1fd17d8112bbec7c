import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerIn, buttonIn, openVenue, say, threadOf, type Venue } from "../support/browser/visit.ts";

let venue: Venue;

beforeAll(async () => {
  venue = await openVenue();
});

afterAll(() => venue.close());

const REJECTED = "@flow-witness Why couldn't 10.20.40.4 ssh to the payroll db in the last 2 hours?";

describe("in the channel", () => {
  test("a question of the tour is answered in the thread that opens beside it", async () => {
    const { page, complaints } = await venue.visit();
    await page.getByRole("button", { name: "Turned away at the destination" }).click();
    const answer = await answerIn(threadOf(page));

    expect(await answer.innerText()).toContain("✗ Rejected · 10.20.40.4 → payroll-db");
    expect(await page.getByRole("button", { name: "Turned away at the destination (asked)" }).count()).toBe(1);
    expect(await answer.getByRole("table").count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  test("a follow-up in the thread goes on from the answer", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), REJECTED);
    await answerIn(threadOf(page));
    await say(threadOf(page), "@flow-witness and port 443?");
    await threadOf(page)
      .getByText(/10\.20\.40\.4 → payroll-db .*port 443/)
      .waitFor();
  });

  test("a message that does not mention the bot is told apart before it is sent", async () => {
    const { page } = await venue.visit();
    const main = page.getByRole("main");
    await main.getByRole("textbox").fill("did it pass?");
    await main.getByRole("button", { name: "Mention flow-witness" }).click();

    expect(await main.getByRole("textbox").inputValue()).toBe("@flow-witness did it pass?");
  });

  test("a colleague's error is looked up by a shortcut, and only the visitor sees the answer", async () => {
    const { page } = await venue.visit();
    const trouble = page.getByRole("main").getByRole("article", { name: "Chris" });
    await trouble.hover();
    await trouble.getByRole("button", { name: "Check this connection" }).click();
    const hidden = page.getByRole("article").filter({ hasText: "Only visible to you" });
    await hidden.getByText("10.20.10.12").first().waitFor();
  });
});

describe("buttons", () => {
  test("show records, and hand them out as a file", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), REJECTED);
    const thread = threadOf(page);
    const answer = await answerIn(thread);
    await buttonIn(answer, "Show records").click();
    await thread.getByText("REJECT").or(thread.getByText("reject")).first().waitFor();
    await buttonIn(answer, "Export CSV").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      thread.getByRole("link", { name: /csv/ }).click(),
    ]);
    await thread.getByText(/is searching/).waitFor({ state: "detached" });
    const lines = (await readFile(await download.path(), "utf8")).split("\r\n");

    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(lines.filter((line) => line.includes("10.23.0.60")).length).toBeGreaterThan(5);
  });

  test("on the page of the bot ask, and those of the answer open its thread", async () => {
    const { page } = await venue.visit();
    const main = page.getByRole("main");
    await page.getByRole("button", { name: "App home" }).click();
    await main.getByText("Ask an example").click();
    await main.getByRole("button", { name: /^Which traffic was rejected most/ }).click();
    await buttonIn(await answerIn(main), "Show records").click();

    await threadOf(page).getByText("reject", { exact: true }).first().waitFor();
  });

  test("turn an answer over: what is known, how, and the statement", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), REJECTED);
    const thread = threadOf(page);
    await buttonIn(await answerIn(thread), "Details").click();
    await thread.getByText("SELECT", { exact: false }).first().waitFor();
  });
});

describe("the form", () => {
  test("opens with a command, tells of a mistake at its field, and asks", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), "/flow");
    const form = page.getByRole("dialog");
    await form.getByLabel("Source").fill("10.20.40.999");
    await form.getByLabel("Destination").fill("10.23.0.60");
    await form.getByLabel("Port").fill("22");
    await form.getByRole("button", { name: "Ask" }).click();
    await form.getByRole("alert").waitFor();

    expect(await form.getByLabel("Source").getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toMatch(/^src/);

    await form.getByLabel("Source").fill("10.20.40.4");
    await form.getByRole("button", { name: "Ask" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByRole("main").getByText("10.20.40.4 → payroll-db").first().waitFor();
  });

  test("is drawn anew in the language chosen, and keeps what was filled in", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), "/flow");
    const form = page.getByRole("dialog");
    await form.getByLabel("Source").fill("10.20.40.4");
    await form.getByLabel("Language").selectOption("ja");
    await form.getByLabel("送信元").waitFor();

    expect(await form.getByLabel("送信元").inputValue()).toBe("10.20.40.4");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
  });
});

describe("hostile text", () => {
  test("is shown as it was typed", async () => {
    const { page, requests } = await venue.visit();
    const text = "<!channel> <https://example.com|bank> <img src=x onerror=alert(1)> &lt;b&gt; <@U0BOT>";
    await say(page.getByRole("main"), text);
    await page.getByRole("main").getByText(text, { exact: true }).waitFor();

    expect(await page.locator(".message img, .message a, .message .link").count()).toBe(0);
    expect(requests.filter((address) => !address.startsWith(venue.address))).toEqual([]);
  });

  test("comes back from the bot as it was typed", async () => {
    const { page } = await venue.visit();
    await say(page.getByRole("main"), "@flow-witness <!channel> *x* <https://example.com|bank> 10.20.40.4 443 ?");
    const answer = threadOf(page).getByRole("article").nth(1);
    await answer.getByRole("button").first().waitFor();

    expect(await answer.locator("a, img, .mention, .link").count()).toBe(0);
  });
});

describe("in Japanese", () => {
  test("the page and the bot speak Japanese", async () => {
    const { page } = await venue.visit();
    await page.getByRole("button", { name: "日本語" }).click();
    await page.getByRole("button", { name: "宛先で拒否された" }).click();
    const answer = await answerIn(threadOf(page));

    expect(await answer.innerText()).toContain("✗ 拒否");
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Guided tour" }).waitFor();
  });
});

test("nothing is asked of any other host", async () => {
  const { page, requests, complaints } = await venue.visit();
  await page.getByRole("button", { name: "App home" }).click();
  await buttonIn(page.getByRole("main"), "Ask with a form").waitFor();

  expect(requests.filter((address) => !address.startsWith(venue.address))).toEqual([]);
  expect(complaints).toEqual([]);
});

import { expect, test } from "vitest";
import { showPage } from "../../../demo/web/show-page.ts";
import { STORIES } from "../../../demo/world/stories.ts";
import { makeStoryClock } from "../../../demo/world/story.ts";
import { DEFAULT_CONFIG } from "../../../src/config.ts";
import { NOW } from "../../surfaces/slack/door/requests.ts";
import { stageFor } from "../rehearsal.ts";

test("the page is built and shown with a colleague's trouble on it, until somebody interrupts", async () => {
  const clock = makeStoryClock({ begin: NOW - 7200, deliveredUntil: NOW - 600, end: NOW });
  const stories = STORIES.map((draft) => draft(clock));
  const { stage, written } = stageFor([]);
  const leaving = new AbortController();
  const seen = Promise.withResolvers<readonly [string, string | undefined]>();
  async function look(address: string): Promise<void> {
    const script = await fetch(`${address}page.js`);
    const changes = await fetch(`${address}changes`);
    const first = await changes.body?.pipeThrough(new TextDecoderStream()).getReader().read();
    seen.resolve([await script.text(), first?.value]);
    leaving.abort();
  }

  const notice = { en: "Sample logs", ja: "見本のログ" };
  await showPage(
    { config: DEFAULT_CONFIG, paths: [], zone: "Asia/Tokyo", tag: "ja", notice, stories, port: 0 },
    {
      terminal: stage.terminal,
      now: () => NOW,
      browse: (address) => void look(address).catch(seen.reject),
      interrupted: leaving.signal,
    },
  );
  const [script, first] = await seen.promise;

  expect(written()).toMatch(/^ページ: http:\/\/127\.0\.0\.1:\d+\/\n.*\n終了しています…\n$/);
  expect(script).toContain("EventSource");
  expect(first).toContain("On 10.20.10.12, between 22:00 and 22:10: connect ECONNREFUSED");
  expect(first).toContain('"locale":"ja-JP"');
});

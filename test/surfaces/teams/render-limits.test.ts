import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Card } from "../../../src/cards/card.ts";
import { LANGUAGES } from "../../../src/languages/index.ts";
import { renderForm } from "../../../src/surfaces/teams/render/form.ts";
import { render } from "../../../src/surfaces/teams/render/index.ts";
import { questionForm } from "../../../templates/question-form.ts";
import { complaintsAbout, liveIn } from "../../support/adaptive.ts";
import { CARD } from "../../support/any-card.ts";
import { everyMessage } from "../../support/messages.ts";

/** Characters of JSON; Teams takes more than twice as much by each of its ways. */
const MOST = 20_000;

/** A statement can be longer than any card; there are 60 lines of it. */
const OF_THE_STATEMENT = /"… \d+ \/ 60"/g;

test("keeps the limit, pleases the official renderer, and nothing in it is alive, whatever a card holds", () => {
  fc.assert(
    fc.property(CARD, fc.option(CARD, { nil: undefined }), (card, details) => {
      const rendered = render({ ...card, ...(details && { details }) });
      const text = JSON.stringify(rendered.card);

      expect(text.length).toBeLessThanOrEqual(MOST);
      expect(complaintsAbout(JSON.parse(text))).toEqual([]);
      expect(liveIn(rendered)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe.each(Object.values(LANGUAGES))("in $name", (language) => {
  test.each(everyMessage(language))("$name is shown whole", (message) => {
    const { details = message.card, ...short } = message.card;
    const cards: readonly Card[] = [message.card, short, details];
    for (const card of cards) {
      const text = JSON.stringify(render(card).card);

      expect(text.length).toBeLessThanOrEqual(MOST);
      expect(text.replaceAll(OF_THE_STATEMENT, "")).not.toMatch(/"… \d+ \/ \d+"|"…"/);
      expect(text.includes('"id":"details"')).toBe(card.details !== undefined);
      expect(complaintsAbout(JSON.parse(text))).toEqual([]);
    }
  });

  test("the form is shown whole", () => {
    const form = questionForm(language.chat, { src: "10.20.40.999" });
    const json = JSON.parse(JSON.stringify(renderForm(form, { src: "x".repeat(300), port: "y".repeat(300) })));

    expect(complaintsAbout(json)).toEqual([]);
    expect(JSON.stringify(json).length).toBeLessThanOrEqual(MOST);
  });
});

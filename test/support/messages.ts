import type { Card } from "../../src/cards/card.ts";
import { seal } from "../../src/chat/answers.ts";
import { explain, type Judged } from "../../src/explanation/explain.ts";
import type { Explanation } from "../../src/explanation/explanation.ts";
import type { Language } from "../../src/languages/language.ts";
import { ANY_CAST } from "../../src/question/asking-back/cast.ts";
import { askMissing } from "../../templates/ask-missing.ts";
import { chatAnswer, type Extras } from "../../templates/chat-answer.ts";
import { details } from "../../templates/details.ts";
import { digestFailed } from "../../templates/digest-failed.ts";
import { addressForgotten, questionsErased } from "../../templates/forgotten.ts";
import { formOffer } from "../../templates/form-offer.ts";
import { help } from "../../templates/help.ts";
import { home } from "../../templates/home.ts";
import { mistakes } from "../../templates/mistakes.ts";
import { recordsPage } from "../../templates/records.ts";
import { refused } from "../../templates/refused.ts";
import { sorry } from "../../templates/sorry.ts";
import { tooSlow, unfinished } from "../../templates/unfinished.ts";
import { working, workingElsewhere } from "../../templates/working.ts";
import { CASES } from "../explanation/cases.ts";
import { NOW, question, side } from "../explanation/judged.ts";
import { LIST } from "../explanation/list-case.ts";
import { cardOf, dayBefore, USUAL } from "../templates/digest-cards.ts";
import { clockAt, hole, share, turned, turnedTogether } from "./day.ts";
import { at, reply, request } from "./records.ts";

/** A message of a kind, as it is sent. */
export interface Message {
  readonly name: string;
  readonly card: Card;
}

/** Names as long as DNS allows. */
const LONG = `${"a".repeat(62)}.`.repeat(4).slice(0, 253);
const NEAR = { src: "10.20.40.4", dst: "10.23.0.60", accepted: 212, rejected: 0, first: at(0), last: at(600) } as const;

/** An hour in which something happened every minute. */
const BUSY: Explanation["timeline"] = Array.from({ length: 60 }, (_, minute) => ({
  ...{ from: at(minute * 60), to: at(minute * 60 + 60), accepted: 1200, rejected: minute, covered: minute % 2 },
  went: "both",
}));

interface Case {
  readonly name: string;
  readonly judged: Judged;
  readonly timeline?: Explanation["timeline"];
}

/** Every kind of message in a language: every verdict as people get it, and again with the longest names that there are. */
export function everyMessage(language: Language): readonly Message[] {
  const cases = [...Object.entries(CASES), ["list", LIST] as const];
  return [
    ...cases.map(([name, judged]) => answered({ name, judged }, language)),
    ...cases.map(([name, judged]) =>
      answered({ name: `${name}, long`, judged: lengthened(judged), timeline: BUSY }, language),
    ),
    ...others(language),
  ];
}

function answered({ name, judged, ...change }: Case, { say, chat: words }: Language): Message {
  const voice = { say, clock: { zone: "Asia/Tokyo", now: NOW } };
  const explanation = { ...explain(judged), ...change };
  const asked = `Did ${judged.plan.dst?.name ?? "it"} get it?`;
  const extras: Extras = {
    ...{ words, asked, hushed: true, reference: "fw-3k9f0a2c41xyz" },
    widen: { label: asked, text: asked },
  };
  const statement = Array.from({ length: 60 }, (_, line) => `SELECT ${line} FROM "flow_logs" WHERE day = 6`).join("\n");
  return {
    name,
    card: seal(
      {
        ...chatAnswer(explanation, voice, extras),
        details: details(explanation, voice, { words, asked, statement }),
      },
      "fw-3k9f0a2c41xyz",
    ),
  };
}

function lengthened(judged: Judged): Judged {
  return {
    ...judged,
    question: question({
      assumed: [
        { field: "window", rule: "last-hour" },
        { field: "src", rule: "previous-question" },
      ],
      ambiguous: ["direction"],
    }),
    plan: { ...judged.plan, dst: side("10.23.0.60", { name: LONG, owner: `#${"o".repeat(79)}` }) },
    evidence: {
      ...judged.evidence,
      nearMisses: (["other-port", "other-source", "reverse"] as const).map((kind) => ({ kind, port: 443, ...NEAR })),
    },
  };
}

function others(language: Language): readonly Message[] {
  const { say, chat } = language;
  const clock = { zone: "Asia/Tokyo", now: NOW };
  const lack = { missing: ["src"], wanted: "all", unclear: [] } as const;
  const choices = [[{ slot: "src", offer: { ...ANY_CAST.client, name: LONG } }]] as const;
  const found = [{ code: "invalid_port", text: "70000", start: 28, end: 33 }] as const;
  const failure = { code: "engine-failed", reference: "q-1" } as const;
  const rows = Array.from({ length: 20 }, (_, row) => (row % 2 === 0 ? request({ flags: 2 }) : reply()));
  const content = { recent: [{ label: LONG, value: "q1" }], examples: [LONG], address: "10.20.40.4", language: "ja" };
  const cards: Readonly<Record<string, Card>> = {
    records: recordsPage({ shown: rows, after: 0, total: 312 }, { say, clock }, chat),
    digest: digest(language, undefined),
    "digest, long": digest(language, LONG),
    "digest failed": digestFailed({ date: "2026-10-06", failure, reference: "fw-3k9f" }, { say, clock }),
    "ask missing": askMissing(lack, choices, say),
    mistakes: mistakes("/flow 10.20.40.4 10.23.0.60 70000 last 1h", found, say),
    sorry: sorry(failure, say),
    help: help(say.help(ANY_CAST)),
    home: home(content, chat),
    refused: refused("shared", chat),
    unfinished: unfinished("fw-3k9f", chat),
    "too slow": tooSlow(10, "fw-3k9f", chat),
    working: working(chat),
    "working elsewhere": workingElsewhere(chat),
    "form offer": formOffer(chat),
    forgotten: addressForgotten(chat),
    erased: questionsErased(1200, chat),
  };
  return Object.entries(cards).map(([name, card]) => ({ name, card: seal(card, "fw-3k9f0a2c41xyz") }));
}

/** A morning with everything that a digest tells. */
function digest(language: Language, name: string | undefined): Card {
  const inside = ["10.20.41.7", "10.20.41.8", "10.20.41.9"].map((src) => turned(src, "10.23.0.60", { rejects: 1204 }));
  const day = {
    inside: share(inside),
    outside: share([turnedTogether("203.0.113.9")]),
    holes: share([hole("eni-0a3", { kind: "ended", window: { from: clockAt("18:00"), to: clockAt("24:00") } })]),
  };
  return cardOf(day, language, { before: dayBefore(USUAL), extras: { nameOf: () => name } });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, makeAddressBook } from "../../../src/names/address-book.ts";
import { readIp } from "../../../src/net/ip.ts";
import { castFrom } from "../../../src/question/asking-back/cast.ts";
import { choicesFor } from "../../../src/question/asking-back/choices.ts";
import type { Lack } from "../../../src/question/asking-back/lack.ts";
import { entryWords, hostOffers, type Known, networkOffers } from "../../../src/question/asking-back/offers.ts";
import { readEnd } from "../../../src/question/end.ts";
import type { Question } from "../../../src/question/question.ts";

const NO_LACK: Lack = { missing: [], wanted: "all", unclear: [] };
const ASKED: Question = { intent: "why", ports: [], missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] };

function knowing(entries: readonly Entry[], rest: Partial<Known> = {}): Known {
  return { book: makeAddressBook(entries), networks: [], interfaces: [], nameOf: ({ key }) => key, ...rest };
}

/** The words of each choice, slot by slot. */
function wordsOf(choices: ReturnType<typeof choicesFor>): readonly string[] {
  return choices.map((choice) =>
    choice.map((filling) => (filling.slot === "port" ? filling.port.from : filling.offer.words)).join(" → "),
  );
}

const WEB = { key: "web", names: [], addresses: ["10.0.0.1"] };
const DB = { key: "db", names: [], addresses: ["10.0.0.2", "10.0.0.3"] };
const LAN = { key: "lan", names: [], addresses: ["10.9.0.0/16"] };
const EMPTY = { key: "empty", names: [] };

describe("what can be chosen", () => {
  test("leads from networks first, and to machines first", () => {
    const known = knowing([WEB, EMPTY, LAN]);

    expect(wordsOf(choicesFor({ ...NO_LACK, missing: ["src"] }, { question: ASKED }, known))).toEqual(["lan", "web"]);
    expect(wordsOf(choicesFor({ ...NO_LACK, missing: ["dst"] }, { question: ASKED }, known))).toEqual(["web", "lan"]);
  });

  test("is never the other end, by whatever name", () => {
    const known = knowing([WEB, DB]);
    const dst = readEnd("10.0.0.3");
    const lack: Lack = { ...NO_LACK, missing: ["src"] };

    expect(wordsOf(choicesFor(lack, { question: { ...ASKED, dst } }, known))).toEqual(["web"]);
    expect(wordsOf(choicesFor({ ...lack, missing: ["src", "dst"] }, { question: ASKED }, known))).toEqual([
      "web → db",
      "db → web",
    ]);
  });

  test("begins with what is remembered and what was asked before, each once", () => {
    const previous = { ...ASKED, src: readEnd("lan"), ports: [{ from: 22, to: 22 }] };
    const remembered = readIp("10.9.0.4");
    const lack: Lack = { ...NO_LACK, missing: ["src"], ...(remembered && { remembered }) };
    const known = knowing([WEB, LAN]);

    expect(wordsOf(choicesFor(lack, { question: ASKED, previous }, known))).toEqual(["10.9.0.4", "lan", "web"]);
    expect(wordsOf(choicesFor({ ...NO_LACK, missing: ["port"] }, { question: ASKED, previous }, known))).toEqual([
      "22",
      "443",
      "3389",
      "80",
    ]);
  });

  test("is nothing where nothing is known", () => {
    expect(choicesFor({ ...NO_LACK, missing: ["src"] }, { question: ASKED }, knowing([]))).toEqual([]);
    expect(
      choicesFor({ ...NO_LACK, unclear: [{ slot: "dst", words: "" }] }, { question: ASKED }, knowing([WEB])),
    ).toEqual([]);
  });

  test("is at most four", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...WEB,
      key: `web${index}`,
      addresses: [`10.0.1.${index}`],
    }));
    const lacks: readonly Lack["missing"][] = [["src"], ["dst"], ["src", "dst"], ["src", "dst", "port"]];

    for (const missing of lacks) {
      expect(choicesFor({ ...NO_LACK, missing }, { question: ASKED }, knowing(many))).toHaveLength(4);
    }
  });
});

test("an entry is named so that it is read as that entry", () => {
  const names = fc.constantFrom("web", "db", "web db", "給与DB", "a.b", "WEB", "portal hr", "portal it", "x");
  const entries = fc.uniqueArray(
    fc.record({ key: names, names: fc.array(names, { maxLength: 2 }), addresses: fc.constant(["10.0.0.1"]) }),
    { selector: ({ key }) => key, maxLength: 5 },
  );
  fc.assert(
    fc.property(entries, (all) => {
      const known = knowing(all, { nameOf: ({ key, names: [name] }) => name ?? key });
      for (const { key } of all) {
        const words = entryWords(key, known);
        const mentions = known.book.mentions(words.toLowerCase());

        expect(words === "10.0.0.1" || (mentions.length === 1 && mentions[0]?.keys.join() === key)).toBe(true);
      }
    }),
  );
});

test("interfaces with a name stand in for entries that are not in the book", () => {
  const address = readIp("10.0.7.7");
  const own = readIp("10.0.0.1");
  const interfaces = [address, own].flatMap((ip, index) =>
    ip === undefined ? [] : [{ id: `eni-${index}`, how: "configured" as const, addresses: [ip], name: "cron" }],
  );

  expect(hostOffers(knowing([WEB], { interfaces })).map(({ words, name }) => [words, name])).toEqual([
    ["web", undefined],
    ["10.0.7.7", "cron"],
  ]);
});

test("examples are played by the company's own machines and networks", () => {
  const cast = castFrom(knowing([LAN, WEB, DB]));

  expect([cast.client.words, cast.server.words, cast.network.words]).toEqual(["db", "web", "lan"]);
  expect(castFrom(knowing([])).server.words).toBe("10.23.0.60");
  expect(networkOffers(knowing([DB]))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { readInTokyo } from "../questions/reading-cases.ts";

const intentOf = (text: string) => readInTokyo(text).intent;

describe("a cue counts only where it is about an end or the network", () => {
  test.each([
    ["my holiday request was rejected", "the request from 10.0.1.8 to 10.0.2.6 was rejected", "blocked"],
    ["why is the coffee machine always empty", "why is 10.0.1.8 always rejected by 10.0.2.6", "why"],
    ["let me know when lunch is ready", "let me know when 10.0.2.6 is reachable from 10.0.1.8", "watch"],
    ["who is coming to the party?", "who is coming to 10.0.2.6?", "talkers"],
    ["where did you go on holiday?", "where did 10.0.1.8 go?", "reached"],
    ["I can't open the spreadsheet", "I can't open 10.0.2.6", "why"],
    ["show me the menu", "show me the traffic", "seen"],
  ])("%s: none; %s: %s", (chat, question, intent) => {
    expect(intentOf(chat)).toBe("none");
    expect(intentOf(question)).toBe(intent);
  });

  test("without an end, words that name nothing else are enough", () => {
    expect(readInTokyo("was anything dropped yesterday?")).toMatchObject({
      intent: "blocked",
      missing: ["src", "dst"],
    });
  });
});

describe("ends without a cue", () => {
  test.each([
    "10.0.1.8 10.0.2.6 443",
    "hi, from 10.0.1.8 to 10.0.2.6 please",
    "port 22 on 10.0.2.6, thanks",
    // Both ends are there: one unknown word beside them is let pass.
    "prod 10.0.1.8 → 10.0.2.6",
  ])("are a question with hardly anything beside them: %s", (text) => {
    expect(intentOf(text)).toBe("seen");
  });

  test.each([
    "10.0.2.6 belongs to accounting",
    "the print server is out of toner",
    "move port 12 of switch 10.0.0.254 to vlan 110",
    "thanks, 10.0.1.8 to 10.0.2.6 works again",
    "what is 10.0.2.6?",
  ])("are none in another topic: %s", (text) => {
    expect(readInTokyo(text)).toMatchObject({ intent: "none", ports: [], missing: [], ambiguous: [] });
  });
});

describe("requests to change something", () => {
  test.each([
    "could you open 8443 from 10.0.1.8 to 10.0.2.6?",
    "would you mind opening 443 to 10.0.2.6?",
    "let 10.0.1.8 through to 10.0.2.6 please",
    "make sure 10.0.2.6 is reachable from 10.0.1.8",
    "can you give 10.0.1.8 access to 10.0.2.6",
    "need 3306 open from 10.0.1.8 to 10.0.2.6",
  ])("are none: %s", (text) => {
    expect(intentOf(text)).toBe("none");
  });

  test.each([
    ["did you let 10.0.1.8 through to 10.0.2.6?", "accepted"],
    ["does 10.0.1.8 have access to 10.0.2.6?", "accepted"],
    ["is 3306 open from 10.0.1.8 to 10.0.2.6", "accepted"],
    ["would you mind checking whether 10.0.1.8 was blocked to 10.0.2.6", "blocked"],
    ["I need to know if 10.0.2.6 is open from 10.0.1.8", "accepted"],
  ])("are not to be mixed up with questions: %s", (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe("in a thread", () => {
  const first = readInTokyo("was 10.0.1.8 blocked to 10.0.2.6 at 14:05?");

  test("a time or a cue alone changes the question before", () => {
    expect(readInTokyo("and at 14:30?", first)).toMatchObject({ intent: "blocked", src: first.src, dst: first.dst });
    expect(readInTokyo("ok but why?", first)).toMatchObject({ intent: "why", dst: first.dst });
  });

  test.each(["perfect, thanks!", "please open it", "why are the new chairs in the big room so uncomfortable?"])(
    "%s asks nothing",
    (text) => {
      expect(readInTokyo(text, first).intent).toBe("none");
    },
  );
});

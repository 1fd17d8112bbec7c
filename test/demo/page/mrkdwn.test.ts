import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, readMrkdwn } from "../../../demo/page/text/mrkdwn.ts";

const names = (user: string) => (user === "U0BOT" ? "flow-witness" : user);
const read = (text: string) => readMrkdwn(text, names);

/** As whoever posts to Slack escapes a text that is none of its own. */
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const kindsIn = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => ("inside" in mark ? [mark.kind, ...kindsIn(mark.inside)] : [mark.kind]));

describe("Slack's mark-up", () => {
  test("has emphasis at the edges of words only", () => {
    expect(read("*Rejected* 2*3*4 _yes_ snake_case_name ~no~")).toEqual([
      { kind: "bold", inside: [{ kind: "text", text: "Rejected" }] },
      { kind: "text", text: " 2*3*4 " },
      { kind: "italic", inside: [{ kind: "text", text: "yes" }] },
      { kind: "text", text: " snake_case_name " },
      { kind: "strike", inside: [{ kind: "text", text: "no" }] },
    ]);
  });

  test("can nest emphasis, and has none around blanks", () => {
    expect(read("*a _b_* * c *")).toEqual([
      {
        kind: "bold",
        inside: [
          { kind: "text", text: "a " },
          { kind: "italic", inside: [{ kind: "text", text: "b" }] },
        ],
      },
      { kind: "text", text: " * c *" },
    ]);
  });

  test("leaves code as it is", () => {
    expect(read("`*a* &lt;b&gt;` ```\nx *y*\n```")).toEqual([
      { kind: "code", text: "*a* <b>" },
      { kind: "text", text: " " },
      { kind: "pre", text: "x *y*\n" },
    ]);
  });

  test("quotes neighbouring lines", () => {
    expect(read("said:\n&gt; one\n&gt;two\nthen")).toEqual([
      { kind: "text", text: "said:\n" },
      { kind: "quote", inside: [{ kind: "text", text: "one\ntwo" }] },
      { kind: "text", text: "then" },
    ]);
  });

  test("knows mentions of people, channels and everybody", () => {
    expect(read("<@U0BOT> <#C0NET|team-net> <!here>")).toEqual([
      { kind: "mention", text: "@flow-witness" },
      { kind: "text", text: " " },
      { kind: "mention", text: "#team-net" },
      { kind: "text", text: " " },
      { kind: "mention", text: "@here" },
    ]);
  });

  test("knows links to the web, with a label or without, and no others", () => {
    expect(read("<https://example.com/?a=1&amp;b=2|bank> <http://example.com>")).toEqual([
      { kind: "link", address: "https://example.com/?a=1&b=2", label: "bank" },
      { kind: "text", text: " " },
      { kind: "link", address: "http://example.com", label: "http://example.com" },
    ]);
    expect(read("<javascript:alert(1)|click>")).toEqual([{ kind: "text", text: "<javascript:alert(1)|click>" }]);
    expect(read("<data:text/html,x>")).toEqual([{ kind: "text", text: "<data:text/html,x>" }]);
  });

  test("knows dates", () => {
    expect(read("<!date^1795328400^{date_short} {time}|06:20 UTC>")).toEqual([
      { kind: "date", seconds: 1_795_328_400, format: "{date_short} {time}", fallback: "06:20 UTC" },
    ]);
  });

  test("decodes once, and reads nothing again that was decoded", () => {
    expect(read("&lt;!channel&gt; &amp;lt;b&amp;gt; &lt;https://example.com|x&gt; &quot;")).toEqual([
      { kind: "text", text: "<!channel> &lt;b&gt; <https://example.com|x> &quot;" },
    ]);
  });

  test("never makes a link, a mention or a date of what is escaped", () => {
    const hostile = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[<>!@#|&;*_~`^{}a-zU0:/ \n]{0,60}$/));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(kindsIn(read(escaped(text)))).not.toContain("link");
        expect(kindsIn(read(escaped(text)))).not.toContain("mention");
        expect(kindsIn(read(escaped(text)))).not.toContain("date");
      }),
    );
  });

  test("gives back whatever has no mark-up", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => !/[*_~`>]/.test(text)),
        (text) => {
          const [mark] = read(escaped(text));
          expect(mark).toEqual(text === "" ? undefined : { kind: "text", text });
        },
      ),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfHtml } from "../../../../src/surfaces/teams/door/html-text.ts";

test.each([
  ["<at>Flow Witness</at>&nbsp;status", "status"],
  ['<at>Flow Witness</at> <at id="0">Bea</at>\u00A0did 10.0.1.5 reach 10.0.2.9?', "did 10.0.1.5 reach 10.0.2.9?"],
  ["10.0.1.5 &lt;-&gt; 10.0.2.9 &amp; 10.0.2.10", "10.0.1.5 <-> 10.0.2.9 & 10.0.2.10"],
  ["&amp;lt;b&amp;gt; stays as it was typed", "&lt;b&gt; stays as it was typed"],
  ["to &#39;payroll&#x2D;db&#x27; &quot;now&quot;", "to 'payroll-db' \"now\""],
  ["[db.example.com](http://db.example.com) port 443", "db.example.com port 443"],
  ["[a@example.com](mailto:a@example.com)", "a@example.com"],
  ["[x](ftp://evil)", "[x](ftp://evil)"],
  ['<a href="http://db.example.com" title="x">db.example.com</a>:443', "db.example.com:443"],
  [
    "<p>ssh: connect to host 10.0.2.9 port 22</p><p>Connection timed out</p>",
    "ssh: connect to host 10.0.2.9 port 22\nConnection timed out",
  ],
  ["<div><div>one<br>two<br/>three</div>\n</div>", "one\ntwo\nthree"],
  [
    "<table><tr><td>10.0.1.5</td><td>443</td></tr><tr><td>10.0.2.9</td><td>22</td></tr></table>",
    "10.0.1.5 443\n10.0.2.9 22",
  ],
  ["<pre>a  b</pre>", "a  b"],
  ["給与DB&nbsp;22番\r\n昨日", "給与DB 22番\n昨日"],
  ["&#x110000; &#9999999;", "\uFFFD \uFFFD"],
  ["10.0.0.1 < 10.0.0.2 and 3 > 2", "10.0.0.1 < 10.0.0.2 and 3 > 2"],
  ["", ""],
  ["<at>Flow Witness</at>", ""],
])("of %j is read %j", (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test("whatever is typed comes back as it was typed, but for the blanks around lines", () => {
  const typed = fc.stringMatching(/^[\w .:,/<>&"'給与→]{0,40}$/);

  fc.assert(
    fc.property(typed, (text) => {
      const sent = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

      expect(textOfHtml(sent)).toBe(text.trim());
    }),
  );
});

test("no text is left that is longer than what came, and nothing makes it fail", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</",
    "<at>",
    "</at>",
    "[",
    "](",
    "http://",
    ")",
    "&",
    "&#x",
    "&#",
    ";",
    "<br",
    "a",
    " ",
  );

  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const html = parts.join("");

      expect(textOfHtml(html).length).toBeLessThanOrEqual(html.length);
    }),
  );
});

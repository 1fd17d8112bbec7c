import { expect, test } from "vitest";
import { normalise } from "../../src/question/normalise.ts";
import { placeIn } from "../../src/question/traced-text.ts";

test.each([
  ["１０．０．１．８／２４", "10.0.1.8/24"],
  ["10。0。1。8", "10.0.1.8"],
  ["①⓪.0.0.1 10.0.0.¹ 𝟏𝟎.0.0.1", "①⓪.0.0.1 10.0.0.¹ 𝟏𝟎.0.0.1"],
  ["ﾌﾟﾛｷｼ", "プロキシ"],
  ["ＳＳＨ　Ａ\u0301 Ｐｏｒｔ", "ssh á port"],
  ["か\u3099 ㌔ ﬁle Ωμ\u0301 ÄÖ ｶﾞ", "が キロ file ωμ\u0301 äö ガ"],
  ["10.0.\u200B1\u00AD.8", "10.0.1.8"],
  ["10[.]0(.)1.8 hxxps://a.example", "10.0.1.8 https://a.example"],
  ["<https://a.example/x|a.example>", "https://a.example/x"],
  ["<http://a.example|a.example>", "a.example"],
  ["<mailto:taro@a.example|taro@a.example>", "taro@a.example"],
  ["<@U024BE7LH> <#C01|net> <at>Bot</at>hi", "     hi"],
  ["A -&gt; B => C --> D ⇒ E ← F &lt;- G", "a → b → c → d → e ← f ← g"],
  ["a &amp; b&nbsp;c &quot;d&quot; `e` “f” ‘g’", 'a & b c "d" "e" "f" \'g\''],
  ["20:37〜20:45 9–10 1ー2 サーバー", "20:37~20:45 9-10 1-2 サーバー"],
  ["one<br>two\r\nthree", "one\ntwo\nthree"],
  ["送信元：2001:DB8::7 宛先:::1 元（IP） ：fe80::2", "送信元: 2001:db8::7 宛先: ::1 元(ip): fe80::2"],
  ["Source:2001:db8:0:0:0:0:0:7 destination：[fd00::8]:443", "source: 2001:db8:0:0:0:0:0:7 destination: [fd00::8]:443"],
  [
    "時刻：10:20:30 宛先::1 g001:db8::7 main.go:12:34: 元：10.0.0.1:22",
    "時刻:10:20:30 宛先::1 g001:db8::7 main.go:12:34: 元:10.0.0.1:22",
  ],
])("%j reads as %j", (original, expected) => {
  expect(normalise(original).text).toBe(expected);
});

test("knows where every stretch came from", () => {
  const original = "<@U1> ㌔ １０.0.1.8 -&gt; B";
  const normalised = normalise(original);
  const from = (words: string) => {
    const start = normalised.text.indexOf(words);
    const place = placeIn(normalised, { start, end: start + words.length });
    return original.slice(place.start, place.end);
  };

  expect(from("キロ")).toBe("㌔");
  expect(from("10.0.1.8")).toBe("１０.0.1.8");
  expect(from("→")).toBe("-&gt;");
  expect(from("b")).toBe("B");
});

import { describe, expect, test } from "vitest";
import { findDoubt } from "../../../../src/surfaces/slack/door/verify.ts";
import { NOW, SECRET, signed } from "./requests.ts";

const REQUEST = signed('{"type":"event_callback"}');

function doubt(request: Partial<Parameters<typeof findDoubt>[0]>) {
  return findDoubt({ ...REQUEST, secrets: [SECRET], now: NOW, ...request });
}

function withHeaders(headers: Parameters<typeof findDoubt>[0]["headers"]) {
  return doubt({ headers: { ...REQUEST.headers, ...headers } });
}

test("believes what Slack signed", () => {
  expect(doubt({})).toBeUndefined();
});

test("believes the example of Slack's documentation", () => {
  const text =
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V" +
    "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=" +
    "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN" +
    "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  const claim = {
    headers: {
      "X-Slack-Request-Timestamp": "1531420618",
      "X-Slack-Signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    },
    body: Buffer.from(text),
    secrets: ["8f742231b10e8888abcd99yyyzzz85a5"],
    now: 1_531_420_618,
  };

  expect(findDoubt(claim)).toBeUndefined();
});

test.each([
  [-301, "too-new"],
  [-300, undefined],
  [300, undefined],
  [301, "too-old"],
])("of a request %i s old finds %s", (age, found) => {
  expect(doubt(signed("{}", { at: NOW - age }))).toBe(found);
});

describe("headers", () => {
  const [hex = ""] = REQUEST.headers["x-slack-signature"].split("=").slice(1);

  test.each([
    ["no signature", { "x-slack-signature": undefined }, "unsigned"],
    ["no timestamp", { "x-slack-request-timestamp": undefined }, "unsigned"],
    ["a signature twice", { "x-slack-signature": [`v0=${hex}`, `v0=${hex}`] }, "unsigned"],
    ["a signature twice, by another name", { "X-Slack-Signature": `v0=${hex}` }, "unsigned"],
    ["signatures joined by a comma", { "x-slack-signature": `v0=${hex}, v0=${hex}` }, "signature"],
    ["timestamps joined by a comma", { "x-slack-request-timestamp": `${NOW}, ${NOW}` }, "timestamp"],
    ["an empty signature", { "x-slack-signature": "" }, "signature"],
    ["an empty timestamp", { "x-slack-request-timestamp": "" }, "timestamp"],
    ["no hexadecimal digit", { "x-slack-signature": `v0=${hex.slice(1)}g` }, "signature"],
    ["63 digits", { "x-slack-signature": `v0=${hex.slice(1)}` }, "signature"],
    ["65 digits", { "x-slack-signature": `v0=${hex}0` }, "signature"],
    ["another version", { "x-slack-signature": `v1=${hex}` }, "signature"],
    ["a timestamp in milliseconds", { "x-slack-request-timestamp": `${NOW}000` }, "timestamp"],
    ["a timestamp with a sign", { "x-slack-request-timestamp": `+${NOW}` }, "timestamp"],
  ])("refuses %s", (_, headers, found) => {
    expect(withHeaders(headers)).toBe(found);
  });

  test("are read by any name and from lists of one", () => {
    const headers = {
      "X-SLACK-SIGNATURE": [REQUEST.headers["x-slack-signature"]],
      "X-Slack-Request-Timestamp": String(NOW),
    };

    expect(doubt({ headers })).toBeUndefined();
  });
});

describe("secrets", () => {
  test("of two, either will do", () => {
    expect(doubt({ secrets: ["another-secret", SECRET] })).toBeUndefined();
    expect(doubt({ secrets: [SECRET, "another-secret"] })).toBeUndefined();
  });

  test("that are empty prove nothing", () => {
    expect(doubt({ ...signed("{}", { secret: "" }), secrets: [""] })).toBe("forged");
    expect(doubt({ ...signed("{}", { secret: " " }), secrets: [" "] })).toBe("forged");
  });
});

test("refuses more than 1 MB before anything else", () => {
  expect(doubt(signed("x".repeat(1_000_000)))).toBeUndefined();
  expect(doubt({ headers: {}, body: Buffer.alloc(1_000_001) })).toBe("too-large");
});

test("believes none of 20,000 requests in which one thing was changed", () => {
  const request = signed("0123456789abcdef".repeat(150));
  const digits = [..."0123456789abcdef"];
  const bodies = Array.from({ length: request.body.length * 8 }, (_, bit) => ({
    ...request,
    body: flip(request.body, bit),
  }));
  const signatures = changes(request.headers["x-slack-signature"].slice(3), digits).map((hex) => ({
    ...request,
    headers: { ...request.headers, "x-slack-signature": `v0=${hex}` },
  }));
  const timestamps = changes(String(NOW), digits.slice(0, 10)).map((at) => ({
    ...request,
    headers: { ...request.headers, "x-slack-request-timestamp": at },
  }));
  const mutants = [...bodies, ...signatures, ...timestamps];

  expect(mutants.length).toBeGreaterThan(20_000);
  expect(doubt(request)).toBeUndefined();
  expect(mutants.filter((mutant) => doubt(mutant) === undefined)).toEqual([]);
});

function flip(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Every text in which one character is another one. */
function changes(text: string, alphabet: readonly string[]): string[] {
  return [...text].flatMap((was, at) =>
    alphabet.filter((sign) => sign !== was).map((sign) => text.slice(0, at) + sign + text.slice(at + 1)),
  );
}

import { createHmac } from "node:crypto";

/** The moment of every test, in epoch seconds. */
export const NOW = 1_768_572_000;
export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/** A request as Slack signs it, from its documentation and not from our code. */
export function signed(
  content: string | Buffer,
  { type = "application/json", at = NOW, secret = SECRET, headers = {} } = {},
) {
  const body = Buffer.from(content);
  const base = Buffer.concat([Buffer.from(`v0:${at}:`), body]);
  return {
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${createHmac("sha256", secret).update(base).digest("hex")}`,
      ...headers,
    },
    body,
  };
}

const FORM = { type: "application/x-www-form-urlencoded" };

/** Signed JSON: how events come. */
export function json(value: unknown, options: Parameters<typeof signed>[1] = {}) {
  return signed(JSON.stringify(value), options);
}

/** A signed form: how commands come. */
export function form(fields: Readonly<Record<string, string>>, options: Parameters<typeof signed>[1] = {}) {
  return signed(new URLSearchParams(fields).toString(), { ...FORM, ...options });
}

/** JSON in a field of a signed form: how interactions come. */
export function payload(value: unknown) {
  return form({ payload: JSON.stringify(value) });
}

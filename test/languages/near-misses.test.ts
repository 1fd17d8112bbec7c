import { expect, test } from "vitest";
import type { NearMiss } from "../../src/conversations/conversation.ts";
import type { Claim } from "../../src/explanation/claims.ts";
import { LANGUAGES } from "../../src/languages/index.ts";
import { at } from "../support/records.ts";

const CLOCK = { zone: "Asia/Tokyo", now: at(1800) };

function said(near: Pick<NearMiss, "kind" | "src" | "dst" | "port"> & Partial<NearMiss>) {
  const claim: Claim<"nearby-traffic"> = {
    code: "nearby-traffic",
    ...{ accepted: 212, rejected: 0, first: at(0), last: at(60) },
    ...near,
  };
  return [LANGUAGES.en, LANGUAGES.ja].map(({ say }) => say.claims["nearby-traffic"](claim, CLOCK));
}

const [src, dst] = ["10.20.40.4", "payroll-db"];

test.each([
  [{ src, dst }, "The same source reached port 443 there (212 records).", "443番は 212 件許可されています。"],
  [{ dst }, "Traffic reached port 443 there (212 records).", "443番は 212 件許可されています。"],
  [{ src }, "The same source got through on port 443 (212 records).", "443番は 212 件許可されています。"],
])("another port is told by the ends that were asked: %o", (ends, english, japanese) => {
  expect(said({ kind: "other-port", port: 443, ...ends })).toEqual([english, japanese]);
});

test.each([
  [
    { src, dst },
    "At another time, between 14:00 and 14:01 JST, it was rejected at payroll-db on port 22 (3 records).",
    "別の時間（14:00〜14:01）には 3 件拒否されています。",
  ],
  [
    { dst },
    "At another time, between 14:00 and 14:01 JST, traffic was rejected at payroll-db on port 22 (3 records).",
    "別の時間（14:00〜14:01）には 3 件拒否されています。",
  ],
  [
    { src },
    "At another time, between 14:00 and 14:01 JST, it was rejected on port 22 (3 records).",
    "別の時間（14:00〜14:01）には 3 件拒否されています。",
  ],
])("another time is told by the ends that were asked: %o", (ends, english, japanese) => {
  expect(said({ kind: "other-time", port: 22, accepted: 0, rejected: 3, ...ends })).toEqual([english, japanese]);
});

test.each([
  [
    { src: dst, dst: src },
    "The other way round, payroll-db reached 10.20.40.4",
    "逆向き（payroll-db から 10.20.40.4）は",
  ],
  [{ src: dst }, "The other way round, payroll-db got through", "逆向き（payroll-db から）は"],
  [{ dst: src }, "The other way round, traffic reached 10.20.40.4", "逆向き（10.20.40.4）は"],
])("the other way round is told by the ends that were asked: %o", (ends, english, japanese) => {
  expect(said({ kind: "reverse", ...ends })).toEqual([
    `${english} (212 records).`,
    `${japanese} 212 件許可されています。`,
  ]);
});

import { expect, test } from "vitest";
import { findRepair } from "../../../src/question/asking-back/repair.ts";
import type { MistakeCode } from "../../../src/question/question.ts";

test.each<[MistakeCode, string, string]>([
  ["invalid_ip", "010.020.040.004", "10.20.40.4"],
  ["invalid_ip", "10.20.40.04", "10.20.40.4"],
  ["invalid_cidr", "10.0.1.7/255.255.255.0", "10.0.1.0/24"],
  ["invalid_cidr", "10.0.0.0/255.128.0.0", "10.0.0.0/9"],
  ["end_before_start", "15:00-14:30", "14:30-15:00"],
  ["end_before_start", "between 15:00:10 and 14:30", "between 14:30 and 15:00:10"],
  ["end_before_start", "今日の15:00〜14:00", "今日の14:00〜15:00"],
])("knows what was meant by %s %s", (code, text, meant) => {
  expect(findRepair({ code, text, start: 0, end: text.length })).toBe(meant);
});

test.each<[MistakeCode, string]>([
  ["invalid_ip", "10.20.40.300"],
  ["invalid_ip", "10.20.40"],
  ["invalid_cidr", "10.20.40.0/33"],
  ["invalid_cidr", "10.20.40.0/255.0.255.0"],
  ["end_before_start", "today to yesterday"],
  ["end_before_start", "15:00 to 14:00 to 13:00"],
  ["end_before_start", "from 3/9 15:00 to 3/8 15:00"],
  ["invalid_port", "70000"],
  ["invalid_time", "25:61"],
  ["future_window", "tomorrow"],
  ["too_long", ""],
])("does not guess what was meant by %s %s", (code, text) => {
  expect(findRepair({ code, text, start: 0, end: text.length })).toBeUndefined();
});

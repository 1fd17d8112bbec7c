import { expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";

const A = "10.0.1.8";
const B = "10.0.2.6";

test.each([
  "can 10.0.1.8 ping 10.0.2.6",
  "can 10.0.1.8 ssh into 10.0.2.6",
  "is 10.0.2.6 blocking 10.0.1.8",
  "10.0.2.6: is it rejecting 10.0.1.8?",
  "was 10.0.1.8 turned away by 10.0.2.6",
  "is 10.0.1.8 barred from 10.0.2.6",
  "was 10.0.1.8 locked out of 10.0.2.6",
  "can 10.0.2.6 be reached from 10.0.1.8",
  "is 10.0.2.6 not reachable from 10.0.1.8",
  "no reply from 10.0.2.6 when 10.0.1.8 calls",
  "can “10.0.1.8” reach ‘10.0.2.6’",
])("tells who connects in: %s", (text) => {
  expect(questionJson(readInTokyo(text))).toMatchObject({ src: A, dst: B, ambiguous: [] });
});

test.each([
  "is 10.0.2.6 rejecting us?",
  "am I blocked from 10.0.2.6?",
  "we keep getting timeouts to 10.0.2.6",
  "I get no reply from 10.0.2.6",
  "I am unable to reach 10.0.2.6",
])("the speaker's machine is the source in: %s", (text) => {
  expect(questionJson(readInTokyo(text))).toMatchObject({ src: null, dst: B, missing: ["src"], ambiguous: [] });
});

import { expect, test } from "vitest";
import { makeOwnerMemory } from "../../src/names/known-interfaces.ts";
import { readIp } from "../../src/net/ip.ts";

const ADDRESSES = ["10.0.1.5"].flatMap((text) => readIp(text) ?? []);
const NOW = 1_795_323_600;

test("what an answer learned is known for an hour", () => {
  const memory = makeOwnerMemory();
  memory.learn("eni-0a", ADDRESSES, NOW);

  expect(memory.recall(NOW + 3600)).toEqual([{ id: "eni-0a", how: "remembered", addresses: ADDRESSES }]);
  expect(memory.recall(NOW + 3601)).toEqual([]);
});

test.each(["eni-é", "eni-0a\n", "", "eni 0a", "\u202Eeni-0a"])("nothing is learned of %j, which is no id", (id) => {
  const memory = makeOwnerMemory();
  memory.learn(id, ADDRESSES, NOW);

  expect(memory.recall(NOW)).toEqual([]);
});

import { expect, test } from "vitest";
import { addLegs, legOf } from "../../src/conversations/legs.ts";
import { pair } from "../../src/conversations/pair.ts";
import { reply, request } from "../support/records.ts";
import { SEARCH } from "../support/search.ts";

test("losses of several records are added up by reason", () => {
  const legs = [{ "no-route": 2 }, { "no-route": 3, blackhole: 1 }].map((losses) => legOf(request({ losses })));

  expect(addLegs(legs).losses).toEqual({ "no-route": 5, blackhole: 1 });
  expect(addLegs([legOf(request())]).losses).toBeUndefined();
});

test("what a service said instead of an answer is kept with its conversation", () => {
  const { sightings, merged } = pair([request({ failure: "503" }), reply()], SEARCH);

  expect([...sightings, ...merged].map(({ failure }) => failure)).toEqual(["503", "503"]);
});

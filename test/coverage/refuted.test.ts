import { describe, expect, test } from "vitest";
import type { Sighting } from "../../src/conversations/conversation.ts";
import { type ShownOwner, shownOwners, withoutRefuted } from "../../src/coverage/refuted.ts";
import type { KnownInterface } from "../../src/names/known-interfaces.ts";
import { plan } from "../query/plans.ts";
import { coverage, sighting, tally, watcher } from "../support/evidence.ts";
import { side, watchRow } from "../support/observation.ts";
import { at, CLIENT, CLIENT_ENI, SERVER, SERVER_ENI } from "../support/records.ts";

const PLAN = plan({ src: side([CLIENT]), dst: side([SERVER]) });
const NAT = { id: "nat-1", kind: "nat-gateway" } as const;
const OTHER = { id: "eni-0other", kind: "interface" } as const;

/** A sighting whose requests went this way. */
function going(direction: "in" | "out", change: Partial<Sighting> = {}): Sighting {
  return sighting("no-reply", { request: { accepted: tally(1), direction }, ...change });
}

describe("an address is shown to be that of", () => {
  test.each<[string, Sighting, Partial<ShownOwner>[]]>([
    ["the interface that let requests in", going("in"), [{ side: "dst", observer: SERVER_ENI, address: SERVER }]],
    ["the interface that let requests out", going("out"), [{ side: "src", observer: SERVER_ENI, address: CLIENT }]],
    [
      "the interface that let replies out",
      sighting("reply-only", { reply: { accepted: tally(1), direction: "out" } }),
      [{ side: "dst", observer: SERVER_ENI, address: SERVER }],
    ],
    ["whoever lets in what the other end opened", going("in", { opener: "dst" }), [{ side: "src", address: CLIENT }]],
    ["nobody where no direction is recorded", sighting("no-reply"), []],
    ["nobody by what an intermediary records", going("in", { via: { src: CLIENT, dst: "10.23.0.1" } }), []],
    ["no regional NAT gateway", going("in", { observer: NAT }), []],
  ])("%s", (_, seen, owners) => {
    expect(shownOwners({ sightings: [seen], watch: [] }, PLAN)).toMatchObject(owners);
  });

  test("nobody where a network was asked about", () => {
    const network = { ...PLAN, dst: side([], { text: "10.23.0.0/16" }) };

    expect(shownOwners({ sightings: [going("in")], watch: [] }, network)).toEqual([]);
  });

  test("whoever has it in records of its own, where it is the only one", () => {
    const watch = [watchRow({ observer: OTHER, ownDst: 3 })];
    const several = { ...PLAN, dst: side([SERVER, "10.23.0.61"]) };

    expect(shownOwners({ sightings: [], watch }, PLAN)).toEqual([{ side: "dst", observer: OTHER, address: SERVER }]);
    expect(shownOwners({ sightings: [], watch }, several)).toEqual([]);
    expect(shownOwners({ sightings: [], watch: [watchRow({ observer: NAT, ownDst: 3 })] }, PLAN)).toEqual([]);
  });
});

describe("an interface that was said to have the address", () => {
  const said = (how: KnownInterface["how"]) => ({ id: SERVER_ENI.id, how, addresses: side([SERVER]).addresses });
  const elsewhere: ShownOwner = { side: "dst", observer: OTHER, address: SERVER };
  const gap = { from: at(0), to: at(60), reason: "records-skipped", observer: SERVER_ENI } as const;

  test.each(["configured", "registered", "remembered"] as const)("is refuted by the records: %s", (how) => {
    const asked = { ...PLAN, dst: side([SERVER], { known: [said(how)] }) };
    const found = withoutRefuted(coverage({ gaps: [gap] }), [elsewhere], asked);

    expect(found.watchers).toEqual([watcher({ observer: CLIENT_ENI, side: "src" })]);
    expect(found.refuted).toEqual([{ observer: SERVER_ENI, side: "dst", how, address: SERVER, owner: OTHER }]);
    expect(found.gaps).toEqual([]);
  });

  test.each<[string, readonly ShownOwner[]]>([
    ["nothing is shown", []],
    ["it is shown to have it, too", [elsewhere, { ...elsewhere, observer: SERVER_ENI }]],
    ["another address is shown elsewhere", [{ ...elsewhere, address: "10.23.0.61" }]],
    ["the other end's is shown elsewhere", [{ ...elsewhere, side: "src", address: CLIENT }]],
  ])("keeps its word where %s", (_, shown) => {
    const asked = { ...PLAN, dst: side([SERVER], { known: [said("configured")] }) };
    const before = coverage({ gaps: [gap] });

    expect(withoutRefuted(before, shown, asked)).toEqual(before);
  });

  test("is still a watcher of the other end, with its gaps, where it belongs to that one", () => {
    const asked = { ...PLAN, dst: side([SERVER], { known: [said("configured")] }) };
    const both = [watcher({ side: "src" }), watcher()];
    const found = withoutRefuted(coverage({ watchers: both, gaps: [gap] }), [elsewhere], asked);

    expect(found.watchers).toEqual([watcher({ side: "src" })]);
    expect(found.gaps).toEqual([gap]);
  });
});

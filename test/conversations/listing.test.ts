import { describe, expect, test } from "vitest";
import type { Sighting } from "../../src/conversations/conversation.ts";
import { listingOf } from "../../src/conversations/listing.ts";
import { sighting, tally } from "../support/evidence.ts";
import { at, CLIENT, CLIENT_ENI, SERVER } from "../support/records.ts";

const HTTPS = { src: CLIENT, dst: SERVER, port: 443, protocol: 6 };
const SSH = { ...HTTPS, port: 22 };

function listed(...sightings: readonly Sighting[]) {
  return listingOf({ sightings, merged: sightings.map(({ observer: _, ...merged }) => merged) });
}

describe("the groups that were seen", () => {
  test("are counted, most rejects first", () => {
    const { folds, apart, rest } = listed(
      sighting("completed", { group: HTTPS, conversations: 2 }),
      sighting("request-rejected", { group: SSH, request: { rejected: tally(3, { first: at(5), last: at(90) }) } }),
    );

    expect(folds).toEqual([
      {
        named: [{ ...SSH, conversations: 1, turnedAway: 1 }],
        groups: 1,
        ports: 1,
        addresses: 1,
        conversations: 1,
        turnedAway: 1,
        accepted: 0,
        rejected: 3,
        packets: 30,
        bytes: 3000,
        first: at(5),
        last: at(90),
      },
      expect.objectContaining({ named: [{ ...HTTPS, conversations: 2, turnedAway: 0 }], accepted: 2, rejected: 0 }),
    ]);
    expect(apart).toEqual({ folds: 1, groups: 1, through: 0, conversations: 1, rejects: 3, bytes: 3000 });
    expect(rest).toEqual({ folds: 1, groups: 1, through: 1, conversations: 2, rejects: 0, bytes: 2000 });
  });

  test("are as big as the observer saw them that saw most", () => {
    const { folds } = listed(
      sighting("completed"),
      sighting("no-reply", { observer: CLIENT_ENI, request: { accepted: tally(7) } }),
    );

    expect(folds).toMatchObject([{ packets: 70, bytes: 7000, accepted: 9 }]);
  });

  test("have a time even where all that was recorded came after the close", () => {
    const late = tally(1, { first: at(30), last: at(40) });
    const { folds } = listed(sighting("no-reply", { request: {}, late }));

    expect(folds).toMatchObject([{ first: at(30), last: at(40), accepted: 0, rejected: 0, bytes: 0 }]);
  });
});

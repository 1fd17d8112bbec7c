import { describe, expect, test } from "vitest";
import type { Listing } from "../../src/conversations/fold.ts";
import { readCidr } from "../../src/net/cidr.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { Layout } from "../../src/query/answer.ts";
import { side } from "../support/observation.ts";
import { type Line, laboratory, line, quiet } from "./asked.ts";
import { CLIENT, FIVE, plan, SERVER } from "./plans.ts";

const ask = laboratory();
const LAYOUTS: readonly Layout[] = ["text", "columns"];

/** A broad question about the server, or as told; an end that is told as absent is anybody. */
function broad(change: Partial<Plan> = {}, open: "src" | "dst" | "both" = "src"): Plan {
  const { src, dst, ...rest } = plan({ ports: [], protocols: [], broad: true, ...change });
  return { ...rest, ...(open === "dst" && src && { src }), ...(open === "src" && dst && { dst }) };
}

/** A connection as the server's interface recorded it: the request and its answer. */
function exchange(record: Line = {}): string[] {
  const { src = CLIENT, dst = SERVER, ports = [50_001, 443] } = record;
  const [from, to] = ports;
  const back = { ...record, src: dst, dst: src, ports: [to, from], flags: 18, direction: "egress" } as const;
  return [line({ ...record, flags: 3 }), line(back)];
}

/** The ports that each row names. */
function named({ folds }: Listing): readonly (readonly (number | undefined)[])[] {
  return folds.map((fold) => fold.named.map(({ port }) => port));
}

describe.each(LAYOUTS)("who talked to a host, over %s", (layout) => {
  const bySource = broad({ fold: "src" });

  test("is told by source, with its ports, rejects first, then the busiest", async () => {
    const lines = [
      line({ ports: [50_001, 22], action: "REJECT" }),
      line({ ports: [50_002, 22], action: "REJECT" }),
      ...[443, 8080, 8081, 8082].flatMap((port) => exchange({ ports: [50_003, port] })),
      ...exchange({ ports: [50_004, 8080] }),
    ];
    const { listings } = await ask(lines, bySource, layout);

    expect(listings.src.folds).toEqual([
      {
        named: [
          { src: CLIENT, dst: SERVER, port: 22, protocol: 6, conversations: 2, turnedAway: 2 },
          { src: CLIENT, dst: SERVER, port: 8080, protocol: 6, conversations: 2, turnedAway: 0 },
          { src: CLIENT, dst: SERVER, port: 443, protocol: 6, conversations: 1, turnedAway: 0 },
        ],
        groups: 5,
        ports: 5,
        addresses: 1,
        conversations: 7,
        turnedAway: 2,
        accepted: 10,
        rejected: 2,
        packets: 12,
        bytes: 480,
        first: FIVE + 60,
        last: FIVE + 90,
      },
    ]);
    expect(listings.src.apart).toEqual({ folds: 1, groups: 5, through: 1, conversations: 7, rejects: 2, bytes: 480 });
  });

  test("counts what both ends recorded once", async () => {
    const far = { eni: "eni-client" } as const;
    const lines = [...exchange(), ...exchange().map((text) => text.replace("eni-server", far.eni))];
    const { listings, recordCount } = await ask(lines, bySource, layout);

    expect(listings.src.folds).toMatchObject([{ conversations: 1, packets: 2, bytes: 80, accepted: 4 }]);
    expect(recordCount).toBe(4);
  });

  test("shows both who was rejected and who got through, however many there are", async () => {
    const crowd = (action: "ACCEPT" | "REJECT", net: number) =>
      Array.from({ length: 60 }, (_, host) => line({ src: `10.20.${net}.${host + 1}`, action }));
    const { listings, merged } = await ask([...crowd("ACCEPT", 1), ...crowd("REJECT", 2)], bySource, layout);
    const shown = listings.src.folds.map(({ named: [first] }) => first.src.split(".")[2]);

    expect(shown.filter((net) => net === "1")).toHaveLength(20);
    expect(shown.filter((net) => net === "2")).toHaveLength(20);
    expect(merged).toHaveLength(40);
    expect(listings.src).toMatchObject({ apart: { folds: 60, through: 0 }, rest: { folds: 60, through: 60 } });
  });

  test("shows whoever was rejected in part, however many were rejected altogether", async () => {
    const crowd = (action: "ACCEPT" | "REJECT", net: number, count = 60) =>
      Array.from({ length: count }, (_, host) => {
        const record = { src: `10.20.${net}.${host + 1}`, action } as const;
        return action === "ACCEPT" ? [line(record)] : [line(record), line({ ...record, ports: [50_002, 443] })];
      }).flat();
    const partly = [7, 8, 9].flatMap((host) => {
      const src = `10.20.40.${host}`;
      return [line({ src, action: "REJECT" }), ...exchange({ src, ports: [50_003, 8080] })];
    });
    const all = [...crowd("ACCEPT", 1), ...crowd("REJECT", 2), ...partly];
    const { listings } = await ask(all, bySource, layout);
    const shown = listings.src.folds.map(({ named: [first] }) => first.src);

    expect(shown.slice(0, 6).map((src) => src.split(".")[2])).toEqual(["40", "2", "40", "2", "40", "2"]);
    expect(shown).toHaveLength(40);
    expect(listings.src).toMatchObject({ apart: { folds: 63, through: 3 }, rest: { folds: 60, through: 60 } });
  });

  test("keeps apart what the host opened itself", async () => {
    const own = { src: SERVER, dst: "10.20.40.9", ports: [50_001, 5432], direction: "egress" } as const;
    const { listings, merged } = await ask([line(), ...exchange(own)], bySource, layout);

    expect(named(listings.src)).toEqual([[443]]);
    expect(named(listings.dst)).toEqual([[5432]]);
    expect(merged.find(({ opener }) => opener === "dst")).toMatchObject({
      pattern: "completed",
      request: { accepted: { records: 1 } },
      reply: { accepted: { records: 1 } },
    });
  });
});

test.each(LAYOUTS)("where a host went is told by destination, over %s", async (layout) => {
  const lines = [
    ...[443, 8080].map((port) => line({ ports: [50_001, port] })),
    line({ dst: "10.23.0.61", ports: [50_001, 22], action: "REJECT" }),
  ];
  const { listings } = await ask(lines, broad({ fold: "dst" }, "dst"), layout);

  expect(listings.src.folds.map(({ named: [first], ports }) => [first.dst, ports])).toEqual([
    ["10.23.0.61", 1],
    [SERVER, 2],
  ]);
});

test("a source that reached several hosts of a network has them counted", async () => {
  const networks = readCidr("10.23.0.0/16");
  const dst = side([], { text: "10.23.0.0/16", networks: networks ? [networks] : [] });
  const lines = ["10.23.0.61", "10.23.0.62", "10.23.0.63"].map((host) => line({ dst: host }));
  const { listings } = await ask(lines, broad({ dst, fold: "src" }));

  expect(listings.src.folds).toMatchObject([{ groups: 3, ports: 1, addresses: 3 }]);
});

test("a list of pairs gives the places that rejects leave free to the busiest of the others", async () => {
  const lines = Array.from({ length: 70 }, (_, index) => {
    const busy = Array.from({ length: index + 1 }, (__, more) => 50_000 + more);
    return busy.map((from) => line({ ports: [from, 1000 + index], action: index < 3 ? "REJECT" : "ACCEPT" }));
  }).flat();
  const { listings, recordCount } = await ask(lines, broad());
  const ports = named(listings.src).flat();

  expect(ports.slice(0, 3)).toEqual([1002, 1001, 1000]);
  expect(ports.slice(3)).toEqual(Array.from({ length: 37 }, (_, index) => 1069 - index));
  expect(listings.src).toMatchObject({ apart: { folds: 3, rejects: 6 }, rest: { folds: 67, groups: 67 } });
  expect(recordCount).toBe((70 * 71) / 2);
});

describe.each(LAYOUTS)("a ranking of rejects, over %s", (layout) => {
  const toServer = broad({ rejectsOnly: true });
  const SCANNER = "203.0.113.9";
  const scan = (source = SCANNER, count = 400) =>
    Array.from({ length: count }, (_, index) => {
      const dst = `10.23.0.${60 + (index % 4)}`;
      return line({ src: source, dst, ports: [50_001, 1 + Math.floor(index / 4)], action: "REJECT" });
    });
  const everywhere = broad({ rejectsOnly: true }, "both");

  test("leaves out what was accepted", async () => {
    const rejected = [1, 2].map((number) => line({ src: `192.0.2.${number}`, action: "REJECT" }));
    const lines = [...rejected, line(), line({ src: "192.0.2.2" })];
    const { merged, nearMisses, listings } = await ask(lines, toServer, layout);

    expect(merged.map(({ group, request }) => [group.src, request.rejected?.records, request.accepted])).toEqual([
      ["192.0.2.1", 1, undefined],
      ["192.0.2.2", 1, undefined],
    ]);
    expect(nearMisses).toEqual([]);
    expect(listings.src.folds.map(({ sourceAccepts }) => sourceAccepts)).toEqual([0, 1]);
  });

  test("tells a source with very many pairs in one row, so that it hides nothing", async () => {
    const lines = [...scan(), line({ action: "REJECT" }), line({ src: "10.20.40.9" })];
    const { listings, rows } = await ask(lines, everywhere, layout);
    const [first, second] = listings.src.folds;

    expect(first).toMatchObject({ groups: 400, ports: 100, addresses: 4, rejected: 400, sourceAccepts: 0 });
    expect(first?.named.map(({ src }) => src)).toEqual([SCANNER, SCANNER, SCANNER]);
    expect(second).toMatchObject({ groups: 1, rejected: 1, named: [{ src: CLIENT, port: 443 }] });
    expect(listings.src).toMatchObject({
      apart: { folds: 1, groups: 400, rejects: 400 },
      rest: { folds: 1, rejects: 1 },
    });
    expect(rows.length).toBeLessThan(100);
  });

  test("shows such sources of which other traffic was accepted, however many scanners there are", async () => {
    const scanners = Array.from({ length: 50 }, (_, index) => scan(`203.0.113.${index + 1}`, 24)).flat();
    const own = ["192.0.2.7", "192.0.2.8"].flatMap((src) => [...scan(src, 12), line({ src })]);
    const others = Array.from({ length: 50 }, (_, index) => line({ src: `10.20.40.${index + 1}`, action: "REJECT" }));
    const { listings } = await ask([...scanners, ...own, ...others], everywhere, layout);
    const folded = listings.src.folds.filter(({ groups }) => groups > 1);

    expect(folded.map(({ sourceAccepts, rejected }) => [sourceAccepts, rejected])).toEqual([
      [1, 12],
      [0, 24],
      [1, 12],
      [0, 24],
      [0, 24],
    ]);
    expect(listings.src).toMatchObject({ apart: { folds: 52, through: 2 }, rest: { folds: 50, through: 0 } });
  });

  test("keeps places for pairs beside any number of such sources", async () => {
    const scanners = Array.from({ length: 50 }, (_, index) => scan(`203.0.113.${index + 1}`, 12)).flat();
    const others = Array.from({ length: 50 }, (_, index) => line({ src: `192.0.2.${index + 1}`, action: "REJECT" }));
    const { listings } = await ask([...scanners, ...others], everywhere, layout);
    const folded = listings.src.folds.filter(({ groups }) => groups > 1);

    expect(folded).toHaveLength(5);
    expect(listings.src.folds).toHaveLength(40);
    expect(listings.src).toMatchObject({ apart: { folds: 50, rejects: 600 }, rest: { folds: 50, rejects: 50 } });
  });

  test("knows what else of a source was let in, but not what only left its own interface", async () => {
    const leaving = { src: SCANNER, eni: "eni-scanner", direction: "egress", ports: [50_001, 9] } as const;
    const onlyLeft = await ask([...scan(), line(leaving), line()], everywhere, layout);
    const letIn = await ask([...scan(), line({ src: SCANNER, ports: [50_001, 443] })], everywhere, layout);

    expect(onlyLeft.listings.src.folds[0]?.sourceAccepts).toBe(0);
    expect(letIn.listings.src.folds[0]?.sourceAccepts).toBe(1);
  });

  test("knows nothing of accepts from logs that hold none", async () => {
    const { listings } = await ask(scan(), everywhere, layout);

    expect(listings.src.folds[0]).not.toHaveProperty("sourceAccepts");
  });
});

describe.each(LAYOUTS)("records lost beside a list, over %s", (layout) => {
  const lost = [quiet("SKIPDATA", { eni: "eni-a", at: 120 }), quiet("SKIPDATA", { eni: "eni-b", at: -7200 })];

  test("are told by observer, with their time where it is near", async () => {
    const { losses, totals } = await ask([line(), ...lost], broad(), layout);

    // Padded by two minutes, the window's minute 2 is bucket 4.
    expect(losses).toEqual([
      { observer: { id: "eni-a", kind: "interface" }, skipData: 1, marks: { block: 0, skipped: 1n << 4n } },
      { observer: { id: "eni-b", kind: "interface" }, skipData: 1 },
    ]);
    expect(totals).toMatchObject([{ skipData: 2 }]);
  });

  test("are not looked for where they would change nothing", async () => {
    const narrow = await ask([line(), ...lost], plan(), layout);
    const rejects = await ask([line({ action: "REJECT" }), ...lost], broad({ rejectsOnly: true }), layout);

    expect([narrow.losses, rejects.losses]).toEqual([[], []]);
  });
});

test("where the ends' interfaces are known, what others lost is told all the same", async () => {
  const dst = side([SERVER], { known: [{ id: "eni-server", how: "configured", addresses: side([SERVER]).addresses }] });
  const lines = [line(), quiet("SKIPDATA", { eni: "eni-a", at: 120 })];
  const { losses } = await ask(lines, broad({ dst }));

  expect(losses).toMatchObject([{ observer: { id: "eni-a" }, marks: { block: 0, skipped: 1n << 4n } }]);
});

import fc from "fast-check";
import { readEnd } from "../../src/question/end.ts";
import type { End } from "../../src/question/question.ts";
import type { Restatable } from "../../src/question/restatable.ts";
import { fromIso, type Instant } from "../../src/time/instant.ts";
import type { Window } from "../../src/time/window.ts";

/** A question, and where and when it is asked. */
export interface Asking {
  readonly question: Restatable;
  readonly clock: { readonly now: Instant; readonly zone: string };
}

/** Keys of entries of an address book. */
const KEYS = ["payroll-db", "hr-portal", "intranet-portal", "erp"];

const DAY = 86_400;
const NOW = fromIso("2026-11-22T06:12:34Z") ?? 0;
const LATEST_PORT = 65_535;

const hexadecimal = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const length = (most: number) => fc.integer({ min: 0, max: most });

/** Without those that end in an IPv4 address: they may stand for it. */
const colons = fc.ipV6().filter((text) => !text.includes("."));

/** Every kind of end. */
const ends: fc.Arbitrary<End> = fc
  .oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.tuple(fc.ipV4(), length(31)).map((parts) => parts.join("/")),
    fc.tuple(colons, length(127)).map((parts) => parts.join("/")),
    fc.constantFrom("i", "eni").chain((kind) => hexadecimal(17).map((id) => `${kind}-${id}`)),
    hexadecimal(8).map((id) => `i-${id}`),
    fc.constantFrom("db01.corp.example", "a.b-c.example.com", "ip-10-0-2-6.ap-northeast-1.compute.internal"),
    fc.constantFrom(...KEYS),
  )
  .map(readEnd);

const numbers = fc.integer({ min: 1, max: LATEST_PORT });
const single = numbers.map((port) => ({ from: port, to: port }));
const range = fc.tuple(numbers, numbers).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const ports = fc
  .uniqueArray(fc.oneof(single, range), { maxLength: 6, selector: ({ from, to }) => `${from}-${to}` })
  .map((all) => all.toSorted((a, b) => a.from - b.from || a.to - b.to));

const services: fc.Arbitrary<Pick<Restatable, "ports" | "protocol">> = fc.oneof(
  fc.record({ ports }),
  fc.record({ ports, protocol: fc.constantFrom("tcp" as const, "udp" as const) }),
  fc.constant({ ports: [], protocol: "icmp" as const }),
);

/** Seconds, minutes, hours and days as people round them, within a year, from one second to three months long. */
const pasts = fc
  .record({
    grain: fc.constantFrom(1, 60, 3600, DAY),
    ago: fc.integer({ min: 0, max: 300 * DAY }),
    long: fc.oneof(length(120), length(100_000), length(90 * DAY)),
  })
  .map(({ grain, ago, long }) => (now: Instant): Window => {
    const to = Math.floor((now - ago) / grain) * grain;
    return { from: Math.min(to - 1, Math.floor((to - long) / grain) * grain), to };
  });
const limits = fc.integer({ min: 1, max: 40 * DAY }).map(
  (long) =>
    (now: Instant): Window => ({ from: now, to: now + long }),
);

const clocks = fc.record({
  now: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
  zone: fc.constantFrom("Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC"),
});

type Sides = "src" | "dst" | "both" | "none";

/** What each intent can be asked about, and in which time. */
const FORMS: readonly (readonly [Restatable["intent"], readonly Sides[], "past" | "limit" | "timeless"])[] = [
  ["blocked", ["src", "dst", "both"], "past"],
  ["accepted", ["src", "dst", "both"], "past"],
  ["seen", ["src", "dst", "both"], "past"],
  ["why", ["both"], "past"],
  ["talkers", ["dst", "both"], "past"],
  ["reached", ["src", "both"], "past"],
  ["top_rejects", ["src", "dst", "both", "none"], "past"],
  ["watch", ["both"], "limit"],
  ["watch", ["both"], "timeless"],
  ["digest", ["src", "dst", "both", "none"], "timeless"],
];

const forms = fc
  .constantFrom(...FORMS)
  .chain(([intent, sides, time]) =>
    fc.record({ intent: fc.constant(intent), sides: fc.constantFrom(...sides), time: fc.constant(time) }),
  );

/** Every question that can be said again; its two ends are never the same. */
export const askings: fc.Arbitrary<Asking> = fc
  .record({
    form: forms,
    two: fc.uniqueArray(ends, { minLength: 2, maxLength: 2, selector: JSON.stringify }),
    service: services,
    pasts,
    limits,
    clock: clocks,
  })
  .map(({ form: { intent, sides, time }, two: [src, dst], service, pasts: past, limits: limit, clock }) => ({
    clock,
    question: {
      intent,
      ...(src !== undefined && (sides === "src" || sides === "both") && { src }),
      ...(dst !== undefined && (sides === "dst" || sides === "both") && { dst }),
      ...service,
      ...(time !== "timeless" && { window: (time === "past" ? past : limit)(clock.now) }),
      missing: [],
      ambiguous: [],
      mistakes: [],
      said: [],
      assumed: [],
    },
  }));

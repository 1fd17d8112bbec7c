import type { Day } from "../../src/coverage/day.ts";
import { type Digest, digestOf } from "../../src/jobs/digest/digest.ts";
import { remembered } from "../../src/jobs/digest/remembered.ts";
import type { DigestFailure, DigestWords } from "../../src/languages/digest-words.ts";
import { clockAt, dayOf, hole, share, turned, turnedTogether } from "../support/day.ts";

const A = turned("10.20.40.4", "10.23.0.60");
const B = turned("10.20.40.9", "10.23.0.60");
const CROWD = Array.from({ length: 12 }, (_, index) => turned(`10.20.40.${index}`, "10.23.0.60"));
const OUTSIDE = turnedTogether("203.0.113.9");
const CHANGED: Partial<Day> = { inside: share([A]), outside: share([OUTSIDE]) };
const HOLES = share((["gap", "skipped", "began", "ended"] as const).map((kind) => hole("eni-0a1", { kind })));
const ALL_DAY = { minutes: 24, window: { from: clockAt("00:00"), to: clockAt("24:00") } };
const SCATTERED = share((["gap", "skipped"] as const).map((kind) => hole("eni-0a1", { kind, ...ALL_DAY })));
const PART: Partial<Day> = { pending: { from: clockAt("20:00"), to: clockAt("24:00") }, holes: HOLES };
const BLIND: Partial<Day> = { totals: { records: 0, accepts: 0, rejects: 0, late: 0, observers: 0 } };
const LATE = (late: number): Partial<Day> => ({
  totals: { records: 5000, accepts: 4990, rejects: late, late, observers: 40 },
});

function digest(day: Partial<Day>, before: Partial<Day>): Digest {
  return digestOf({
    day: dayOf(day),
    date: "2026-10-06",
    before: remembered({ date: "2026-10-05", terms: "", day: dayOf(before) }),
  });
}

/** Digests in every shape that makes a language choose other words. */
const DIGESTS: readonly Digest[] = [
  digestOf({ day: dayOf({ ...CHANGED, ...PART }), date: "2026-10-06", before: "first-time" }),
  digestOf({ day: dayOf(CHANGED), date: "2026-10-06", before: "missed-day" }),
  digestOf({ day: dayOf({ ...CHANGED, holes: SCATTERED }), date: "2026-10-06", before: "not-compared" }),
  digest(CHANGED, { inside: share([B]) }),
  digest({ ...CHANGED, ...PART }, { inside: share([B]), ...PART }),
  digest(CHANGED, CHANGED),
  digest({ inside: share([A], 2), outside: share([OUTSIDE], 9) }, {}),
  digest({}, {}),
  digest(LATE(1), {}),
  digest(LATE(12), {}),
  digest({ ...PART, unreadable: [{ path: "a", reason: "damaged" }] }, CHANGED),
  digest(PART, {}),
  digest({ totals: { records: 900, accepts: 900, rejects: 0, late: 0, observers: 4 } }, CHANGED),
  digest(CHANGED, { totals: { records: 900, accepts: 900, rejects: 0, late: 0, observers: 4 } }),
  digest({ ...CHANGED, outside: share([OUTSIDE], 9) }, { inside: share([A]) }),
  digestOf({ day: dayOf(CHANGED), date: "2026-10-06", before: "other-terms" }),
  digest({ inside: share(CROWD) }, {}),
  digestOf({ day: dayOf({ inside: share(CROWD, 900) }), date: "2026-10-06", before: "first-time" }),
  digest(BLIND, CHANGED),
];

const FILES = ["below", "--csv"] as const;
const UNTOLD = [
  ...[34, 4, 0].map((filed) => ({ untold: 34, filed, folded: 0 })),
  ...[34, 0].map((untold) => ({ untold, filed: 0, folded: 12 })),
];
const WHICH = { id: "team-net-daily", date: "2026-10-06" };

/** Why a day was not told, where it is said in other words than to whoever asks. */
const FAILURES: readonly DigestFailure[] = [
  { code: "too-big", bytes: 2e9, usd: 0.01, limit: 1e9 },
  { code: "too-big", bytes: 2e9, usd: 0, limit: 1e9 },
  { code: "too-big", bytes: 2e8, usd: 0.001, limit: 1e8 },
  { code: "too-much" },
  { code: "scan-limit" },
  { code: "scan-limit", bytes: 1e9 },
  { code: "outside-tables", side: "before", day: "2026-01-01" },
  { code: "outside-tables", side: "after", day: "2026-01-01" },
  ...(["engine-unreachable", "search-stopped", "search-lost", "engine-busy", "no-table"] as const).map((code) => ({
    code,
  })),
  { code: "no-logs-found", paths: ["s3://flow-logs"] },
  { code: "unknown-format", path: "s3://flow-logs/a.log" },
  { code: "out-of-time" },
  { code: "engine-failed", reference: "fw-3k9f" },
  { code: "fault", reference: "fw-3k9f" },
];

/** Everything that is said of them. */
export function saidOf(words: DigestWords): readonly string[] {
  const clock = { zone: "Asia/Tokyo", now: clockAt("32:30") };
  const about = {
    ...({ about: ["10.0.0.0/8"], owner: "#team-net", wasDue: clockAt("30:00"), repeated: true } as const),
    ...{ fileless: WHICH, until: "2026-10-07" },
  };
  const day = dayOf().window;
  return [
    ...DIGESTS.flatMap((digested) => [
      ...Object.values(words.headline(digested, clock)),
      ...[...digested.all, ...digested.shown].flatMap((told) =>
        told.section === "hole"
          ? [words.hole(told.hole, clock)]
          : [words.line(told, () => "web-1", clock), words.question(told.line, day) ?? ""],
      ),
      ...FILES.flatMap((file) => words.watched(digested, file, clock)),
      ...[...words.doubts(digested, clock), words.file(digested, clock)],
    ]),
    ...words.about(about, clock),
    ...FILES.flatMap((file) => UNTOLD.map((untold) => words.more(untold, file))),
    ...FAILURES.flatMap((failure) => [WHICH, { date: WHICH.date }].map((which) => words.why(failure, which))),
    ...[words.failed("2026-10-06", clock), words.reference("fw-3k9f")],
  ];
}

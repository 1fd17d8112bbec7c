import type { Instant } from "../../src/time/instant.ts";
import { BACKGROUND, OUTSIDE, type Relation } from "./background.ts";
import type { Conversation, CourseName, Volume } from "./conversation.ts";
import { addressesOf } from "./interfaces.ts";
import type { Random } from "./random.ts";
import { FILE_SECONDS } from "./slices.ts";

const PROTOCOL_NUMBERS = { tcp: 6, udp: 17 } as const;

/** Share of TCP conversations that go wrong on an ordinary day. */
const MISHAPS: readonly { readonly share: number; readonly course: CourseName }[] = [
  { share: 0.006, course: "refused-by-host" },
  { share: 0.01, course: "reset" },
];

const TOTAL_WEIGHT = BACKGROUND.reduce((total, { weight }) => total + weight, 0);

/** One ordinary conversation that starts in the five minutes from `time`. */
export function makeOrdinary(random: Random, time: Instant): Conversation {
  const relation = pickRelation(random.next() * TOTAL_WEIGHT);
  return {
    client: random.pick(poolOf(relation.from)),
    server: random.pick(poolOf(relation.to)),
    clientPort: random.integer(32_768, 60_999),
    port: relation.port,
    protocol: PROTOCOL_NUMBERS[relation.protocol],
    start: time + random.integer(0, FILE_SECONDS - 1),
    seconds: random.skewed(...relation.seconds),
    ...courseAndVolume(random, relation),
    ...(relation.way === "nat" && { throughNat: { port: random.integer(1024, 65_535) } }),
    ...(relation.way === "gateway-endpoint" && { service: "S3" }),
    ...(relation.rejectReason !== undefined && { rejectReason: relation.rejectReason }),
  };
}

function pickRelation(point: number): Relation {
  let left = point;
  const found = BACKGROUND.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (found === undefined) throw new Error("the point lies beyond all weights");
  return found;
}

const POOLS = new Map<string, readonly string[]>();

/** The addresses behind the names, looked up once. */
function poolOf(names: readonly string[]): readonly string[] {
  const key = names.join(" ");
  const pool = POOLS.get(key) ?? names.flatMap((name) => OUTSIDE[name] ?? addressesOf(name));
  POOLS.set(key, pool);
  return pool;
}

type CourseAndVolume = Pick<Conversation, "course" | "request" | "reply">;

function courseAndVolume(random: Random, relation: Relation): CourseAndVolume {
  const course = relation.course ?? pickCourse(random, relation);
  const packets = random.skewed(...relation.packets);
  const request = { packets, bytes: packets * random.integer(44, 180) };
  const back = Math.max(1, Math.round(packets * (0.6 + random.next())));
  if (course === "completed" || course === "reset") {
    return { course, request, reply: { packets: back, bytes: back * relation.replySize } };
  }
  return { course, request: LONE_PACKET, reply: LONE_PACKET };
}

const LONE_PACKET: Volume = { packets: 1, bytes: 40 };

function pickCourse(random: Random, { protocol }: Relation): CourseName {
  let point = random.next();
  const mishap = MISHAPS.find(({ share }) => {
    point -= share;
    return point < 0;
  });
  return protocol === "tcp" ? (mishap?.course ?? "completed") : "completed";
}

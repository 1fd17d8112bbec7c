import { createHmac } from "node:crypto";
import type { Random } from "../../demo/world/random.ts";
import {
  activity,
  claims,
  encode,
  type Fields,
  FOREIGN_TENANT,
  GENUINE,
  NOW,
} from "../../test/surfaces/teams/gate/tokens.ts";
import { bytes, unicode } from "./noise.ts";
import { BAD_CLAIMS, HEADERS, type Stock } from "./tokens-stock.ts";

/** A request that must be turned away. */
export interface Forgery {
  readonly kind: string;
  readonly authorization: string | readonly string[];
  readonly sent: Fields;
}

/** One forgery of any kind. */
export function drawForgery(random: Random, stock: Stock): Forgery {
  const [kind, forge] = random.pick(FORGERS);
  const { authorization, sent } = forge(random, stock);
  // A change that changed nothing would be let in, and rightly.
  const same = sent === undefined && stock.good.some((text) => authorization === `Bearer ${text}`);
  return same ? drawForgery(random, stock) : { kind, authorization, sent: sent ?? SENT };
}

const SENT = activity();

type Forge = (random: Random, stock: Stock) => Pick<Forgery, "authorization"> & Partial<Forgery>;

const FORGERS: readonly (readonly [string, Forge])[] = [
  ["a sign changed", (random, { good }) => bearer(changed(random.pick(good), random))],
  ["a stretch moved", (random, { good }) => bearer(moved(random.pick(good), random))],
  ["parts of several", (random, { good, refused, forged }) => bearer(mixed([...good, ...refused, ...forged], random))],
  ["claims changed", (random, { good }) => bearer(reclaimed(random.pick(good), random))],
  ["head changed", (random, { good }) => bearer(reheaded(random.pick(good), random))],
  ["signed with a public key", (random) => bearer(hashed(random))],
  ["signed, not for us", (random, { refused }) => bearer(random.pick(refused))],
  ["signed by anybody", (random, { forged }) => bearer(random.pick(forged))],
  ["header changed", (random, { good }) => ({ authorization: random.pick(WAYS)(random.pick(good)) })],
  ["activity changed", (random, { good }) => ({ ...bearer(random.pick(good)), sent: activity(random.pick(OTHERS)) })],
  ["noise", (random) => ({ authorization: noise(random) })],
];

function bearer(text: string): Pick<Forgery, "authorization"> {
  return { authorization: `Bearer ${text}` };
}

const SIGNS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é"];

function changed(text: string, random: Random): string {
  const at = random.integer(0, text.length - 1);
  return text.slice(0, at) + random.pick(SIGNS) + text.slice(at + 1);
}

function moved(text: string, random: Random): string {
  const start = random.integer(0, text.length);
  const end = Math.min(text.length, start + random.skewed(1, 400));
  const [before, stretch, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return random.pick([before + after, before + stretch + stretch + after, stretch, after + stretch + before]);
}

/** Header of one, claims of another, signature of a third; sometimes a part too many, too few or at another place. */
function mixed(texts: readonly string[], random: Random): string {
  const count = random.pick([1, 2, 3, 3, 3, 3, 3, 4, 5]);
  const places = Array.from({ length: count }, (_, place) => (random.next() < 0.8 ? place : random.integer(0, 2)));
  return places
    .map((place) => random.pick(texts).split(".")[place] ?? "")
    .join(random.pick([".", ".", ".", ".", "", "..", ","]));
}

function reclaimed(text: string, random: Random): string {
  const [header = "", , signature = ""] = text.split(".");
  const longer = { exp: random.integer(NOW + 3004, 4_000_000_000) };
  const change = random.pick([random.pick(BAD_CLAIMS), longer, { roles: ["admin"] }, { aud: "*" }]);
  return [header, encode(claims(change)), signature].join(".");
}

function reheaded(text: string, random: Random): string {
  const [, said = "", signature = ""] = text.split(".");
  return [encode({ alg: "RS256", kid: "k1", typ: "JWT", ...random.pick(HEADERS) }), said, signature].join(".");
}

const PUBLIC_KEY = [
  GENUINE.publicKey.export({ type: "spki", format: "pem" }),
  GENUINE.publicKey.export({ type: "pkcs1", format: "pem" }),
  GENUINE.publicKey.export({ type: "spki", format: "der" }),
  GENUINE.publicKey.export({ format: "jwk" }).n ?? "",
];

/** What a verifier falls for that lets the token say how it is signed. */
function hashed(random: Random): string {
  const size = random.pick([256, 384, 512]);
  const alg = random.pick([`HS${size}`, "RS256"]);
  const input = `${encode({ alg, kid: "k1", typ: "JWT" })}.${encode(claims())}`;
  return `${input}.${createHmac(`sha${size}`, random.pick(PUBLIC_KEY)).update(input).digest("base64url")}`;
}

const WAYS: readonly ((text: string) => Forgery["authorization"])[] = [
  (text) => text,
  (text) => `bearer ${text}`,
  (text) => `BEARER ${text}`,
  (text) => `Bearer  ${text}`,
  (text) => ` Bearer ${text}`,
  (text) => `Bearer\t${text}`,
  (text) => `Bearer ${text} `,
  (text) => `Bearer ${text}\r\n`,
  (text) => `Bearer "${text}"`,
  (text) => `Bearer ${text}, Bearer ${text}`,
  (text) => [`Bearer ${text}`, `Bearer ${text}`],
  (text) => `Basic ${Buffer.from(text).toString("base64")}`,
  (text) => `Bearer ${text}.`,
  (text) => `Bearer ${text}==`,
  (text) => `Bearer ${"x".repeat(9000)}${text}`,
];

const FOREIGN = { tenant: { id: FOREIGN_TENANT } };

/** Activities that do not belong to a good token. */
const OTHERS: readonly Fields[] = [
  { serviceUrl: "https://evil.example/" },
  { serviceUrl: "https://smba.trafficmanager.net/amer/" },
  { serviceUrl: undefined },
  { channelId: "emulator" },
  { channelId: undefined },
  { channelData: FOREIGN },
  { conversation: { id: "a:1b", conversationType: "personal", tenantId: FOREIGN_TENANT } },
  { conversation: { id: "a:1b", conversationType: "personal" }, channelData: undefined },
];

function noise(random: Random): string {
  const draw = random.pick([bytes, unicode]);
  const text = draw(random, random.skewed(1, 300));
  return random.pick(["", "Bearer ", "Bearer e30.e30."]) + text;
}

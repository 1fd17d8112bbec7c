import { generateKeyPairSync, type KeyObject, sign as signBytes } from "node:crypto";
import { makeKeys } from "../../../../src/surfaces/teams/gate/keys.ts";

export const APP = "00000000-0000-4000-8000-00000000a001";
export const TENANT = "00000000-0000-4000-8000-00000000b001";
export const FOREIGN_TENANT = "00000000-0000-4000-8000-00000000b002";
export const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
/** 2026-11-22T05:00:00Z */
export const NOW = 1_795_323_600;

/** Both halves of an RSA key. */
export interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function makePair(bits = 2048): Pair {
  return generateKeyPairSync("rsa", { modulusLength: bits });
}

/** The key of the channel, under the id `k1` unless told, and one that anybody could make. */
export const GENUINE = makePair();
export const FORGED = makePair();

export type Fields = Readonly<Record<string, unknown>>;

/** What the channel says in a token, ten minutes after it was made out and fifty before it expires. */
export function claims(change: Fields = {}): Fields {
  return {
    serviceurl: SERVICE_URL,
    nbf: NOW - 600,
    exp: NOW + 3000,
    iss: "https://api.botframework.com",
    aud: APP,
    ...change,
  };
}

export interface Signing {
  readonly pair?: Pair;
  readonly header?: Fields;
}

/** A token; an `undefined` field is not in it. */
export function token(said: Fields = claims(), { pair = GENUINE, header = {} }: Signing = {}): string {
  const input = [{ alg: "RS256", kid: "k1", typ: "JWT", ...header }, said].map(encode).join(".");
  return `${input}.${signBytes("sha256", Buffer.from(input), pair.privateKey).toString("base64url")}`;
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A message in a personal chat, as Teams sends it. */
export function activity(change: Fields = {}): Fields {
  return {
    type: "message",
    id: "1795323600000",
    timestamp: "2026-11-22T05:00:00.000Z",
    channelId: "msteams",
    serviceUrl: SERVICE_URL,
    from: { id: "29:1a", aadObjectId: "00000000-0000-4000-8000-00000000c001", name: "Aoi" },
    recipient: { id: `28:${APP}`, name: "Flow Witness" },
    conversation: { id: "a:1b", conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: "10.0.0.1 to 10.0.0.2:443?",
    ...change,
  };
}

/** What is sent to the bot; everything is as it should be unless told. */
export function request(authorization: string | readonly string[] | undefined, said: Fields | string = activity()) {
  return {
    headers: { authorization, "content-type": "application/json" },
    body: Buffer.from(typeof said === "string" ? said : JSON.stringify(said)),
  };
}

/** One that everybody believes, but for the changes. */
export function genuine({
  said = claims(),
  sent = activity(),
  ...signing
}: Signing & { said?: Fields; sent?: Fields | string } = {}) {
  return request(`Bearer ${token(said, signing)}`, sent);
}

/** The public half as a key server lists it. */
export function jwk({ publicKey }: Pair, change: Fields = {}): Fields {
  return { ...publicKey.export({ format: "jwk" }), use: "sig", kid: "k1", endorsements: ["msteams"], ...change };
}

/** Keys that are read without a server. */
export function keysAtHand(keys: readonly Fields[]) {
  const place = "https://keys.example/";
  const answer = (url: unknown) => Response.json(url === place ? { keys } : { jwks_uri: place });
  return makeKeys({ now: () => NOW, fetch: async (url) => answer(url) });
}

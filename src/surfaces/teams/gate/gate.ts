import { type DoorRequest, type Headers, readHeader } from "../../door.ts";
import { decodeText, parseJson } from "../../json.ts";
import { readActivity, type TeamsActivity } from "./activity.ts";
import type { KeySource } from "./keys.ts";
import { isLoopback, isServiceUrl, onlyOrigins } from "./service-url.ts";
import { CHANNEL, type Claims, type TokenFault, type Verified, verify } from "./verify.ts";

/** Whom the gate lets in. */
export interface GateSettings {
  /** The app id of the bot, which tokens must be made out to. */
  readonly appId: string;
  /** Ids of the tenants that may ask; nobody may where there are none. */
  readonly tenants: readonly string[];
  /** In place of the commercial cloud's: see `isServiceUrl`. */
  readonly serviceHosts?: readonly string[];
  readonly keys: KeySource;
  /** Epoch seconds. */
  now(): number;
  /**
   * Lets in without an app id, and so without a token, what a program of this machine sends and what is to be answered on it;
   * never anything else.
   */
  readonly development?: "unverified";
}

/** What comes in from outside passes here before anything else looks at it. */
export interface Gate {
  admit(request: DoorRequest): Promise<Admitted | Turned>;
}

/** It comes from Teams, is meant for this bot and is of a tenant on the list. */
export interface Admitted {
  readonly ok: true;
  readonly activity: TeamsActivity;
  /** As they were signed; none where nothing was verified. */
  readonly claims: Claims;
}

/** It was turned away, which is answered with the status and an empty body. */
export interface Turned {
  readonly ok: false;
  readonly status: 401 | 403 | 413 | 503;
  readonly reason: Reason;
  /** The tenant that is not on the list, where all the rest is verified. */
  readonly tenant?: string;
}

/** Why something was turned away. */
export type Reason =
  | TokenFault
  | "too-large"
  /** The token is good, and what came with it is no activity. */
  | "malformed"
  | "channel"
  /** The answer would go elsewhere than the token says. */
  | "service-url-differs"
  | "tenant-not-listed";

/** Bytes. Teams takes 100 KB of a message at the most, and messages quoted in others come with it. */
const LONGEST = 1_000_000;

/** Makes the gate; throws where it would have nothing to verify by and was not told to do without. */
export function makeGate(settings: GateSettings): Gate {
  const unverified = settings.appId.trim() === "";
  if (unverified && settings.development === undefined) throw new Error("nobody can be believed without an app id");
  const vouch = unverified ? believe : vouching(settings);
  const policy = unverified ? { ...settings, serviceHosts: onlyOrigins(settings.serviceHosts) } : settings;

  async function admit({ headers, body }: DoorRequest): Promise<Admitted | Turned> {
    if (body.byteLength > LONGEST) return turn("too-large");
    const verified = await vouch(headers);
    if (!verified.ok) return turn(verified.reason);
    const activity = readActivity(parseJson(decodeText(body) ?? ""));
    return activity === undefined ? turn("malformed") : judge(activity, verified.claims, policy);
  }

  return { admit };
}

function vouching(settings: GateSettings): (headers: Headers) => Promise<Verified> {
  return (headers) => verify(headers, { ...settings, now: settings.now() }, settings.keys);
}

/** What a tunnel or a web page brings here names another host, or whom it comes from: that is no program of this machine. */
async function believe(headers: Headers): Promise<Verified> {
  const host = readHeader(headers, "host") ?? "";
  const isFromElsewhere = Object.keys(headers).some((name) => FROM_ELSEWHERE.test(name));
  return isLoopback(host) && !isFromElsewhere ? { ok: true, claims: {} } : { ok: false, reason: "no-token" };
}

const FROM_ELSEWHERE = /^(?:forwarded|x-forwarded-[a-z]+|origin)$/i;

function judge(activity: TeamsActivity, claims: Claims, { serviceHosts, tenants }: GateSettings): Admitted | Turned {
  const { channelId, serviceUrl, tenantId, conversation } = activity;
  if (channelId !== CHANNEL) return turn("channel");
  // Only where nothing was verified is there no claim.
  const { serviceurl = serviceUrl } = claims;
  if (serviceurl !== serviceUrl) return turn("service-url-differs");
  if (!isServiceUrl(serviceUrl, serviceHosts)) return turn("service-url");
  const foreign = [tenantId, conversation.tenantId ?? tenantId].find((id) => !tenants.includes(id));
  return foreign === undefined ? { ok: true, activity, claims } : { ...turn("tenant-not-listed"), tenant: foreign };
}

function turn(reason: Reason): Turned {
  return { ok: false, status: STATUS[reason] ?? 403, reason };
}

const STATUS: { readonly [reason in Reason]?: Turned["status"] } = {
  "no-token": 401,
  "malformed-token": 401,
  "too-large": 413,
  "keys-unreachable": 503,
};

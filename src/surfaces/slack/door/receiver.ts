import type { App, Receiver } from "@slack/bolt";
import {
  bare,
  type Door,
  type DoorEntry,
  type DoorReply,
  type DoorRequest,
  type Headers,
  readHeader,
  withJson,
} from "../../door.ts";
import { admit } from "./admit.ts";
import { type Body, readBody } from "./body.ts";
import type { Sent } from "./deliver.ts";
import { answerTo } from "./reply.ts";
import type { DoorSettings } from "./settings.ts";
import { type Doubt, findDoubt } from "./verify.ts";

/** What the door needs where requests come over HTTP. */
export interface HttpDoorSettings extends DoorSettings {
  /** The signing secret, and the one before it while it is still in use; anew where `fresh`. */
  signingSecrets(fresh?: "fresh"): Promise<readonly string[]>;
}

/** Bolt's receiver, with a way in for requests over HTTP. */
export interface HttpReceiver extends Receiver, Door {}

/** Seconds between two readings of the secrets that are asked for by signatures which do not fit. */
const PAUSE = 60;

/**
 * A receiver for Bolt that believes nothing before the signature is verified over the bytes. It listens nowhere by itself:
 * whoever listens calls `handle`.
 */
export function makeReceiver(settings: HttpDoorSettings): HttpReceiver {
  let app: App | undefined;
  const renew = makeRenewal(settings);

  async function doubtOf(request: DoorRequest): Promise<Doubt | undefined> {
    const claim = { ...request, now: settings.now() };
    // What can be found without a secret is found without one.
    const early = findDoubt({ ...claim, secrets: [] });
    if (early !== "forged") return early;
    const doubt = findDoubt({ ...claim, secrets: await settings.signingSecrets() });
    return doubt === undefined ? undefined : findDoubt({ ...claim, secrets: await renew() });
  }

  async function pass({ headers, body: bytes }: DoorRequest): Promise<DoorReply> {
    const read = readBody(headers, bytes);
    if (read.kind === "challenge") return { status: 200, headers: { "content-type": "text/plain" }, body: read.word };
    if (read.kind === "certificate") return bare(200);
    if (read.kind === "malformed") return refuse(400, { code: "malformed" });
    if (app === undefined) throw new Error("the receiver belongs to no app");
    const outcome = await admit(app, sentWith(headers, read.body), settings);
    const { status, content } = answerTo(outcome, read.body, settings.tryAgain);
    return withJson(status, content);
  }

  function refuse(status: number, remark: Pick<DoorEntry, "code" | "detail">): DoorReply {
    settings.journal?.({ at: settings.now(), surface: "slack", ...remark });
    return bare(status);
  }

  async function handle(request: DoorRequest): Promise<DoorReply> {
    try {
      const doubt = await doubtOf(request);
      if (doubt === undefined) return await pass(request);
      return refuse(doubt === "too-large" ? 413 : 401, { code: "not-verified", detail: doubt });
    } catch (error) {
      return refuse(503, { code: "ill", detail: error instanceof Error ? error.name : "unknown" });
    }
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,
    handle,
  };
}

/** Reads the secrets anew at most once in a while: a flood of forgeries is not to become a flood of readings. */
function makeRenewal({ now, signingSecrets }: HttpDoorSettings): () => Promise<readonly string[]> {
  let last: { readonly at: number; readonly secrets: Promise<readonly string[]> } | undefined;
  return () => {
    if (last === undefined || now() - last.at >= PAUSE) last = { at: now(), secrets: signingSecrets("fresh") };
    return last.secrets;
  };
}

/** Sent again or not, it is dealt with: the first time may never have got as far as this. */
function sentWith(headers: Headers, body: Body): Sent {
  const count = readHeader(headers, "x-slack-retry-num");
  const reason = readHeader(headers, "x-slack-retry-reason") ?? "unknown_error";
  return { body, ...(count !== undefined && { retry: { count: Number(count), reason } }) };
}

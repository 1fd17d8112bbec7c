import { type CryptoKey, importJWK } from "jose";
import { inTime } from "../../in-time.ts";
import { listAt, lookAt, textAt } from "../../look.ts";

/** A key with which Microsoft signs what it sends to bots. */
export interface SigningKey {
  readonly key: CryptoKey;
  /** The channels that it may sign for: `msteams`. */
  readonly endorsements: readonly string[];
}

/** Where keys are found by their ids. */
export interface KeySource {
  /** `undefined` where there is no such key. Throws `KeysUnreachable` where nobody can tell. */
  find(id: string): Promise<SigningKey | undefined>;
}

/** Whoever has the keys does not give them out: let it be sent again. */
export class KeysUnreachable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`signing keys unreachable: try again (${what})`, { cause });
    this.name = "KeysUnreachable";
  }
}

/** Where the keys come from, and when. */
export interface KeySettings {
  /** The OpenID metadata that names the place of the keys; Microsoft's unless told. */
  readonly metadataUrl?: string;
  readonly fetch: typeof fetch;
  /** Epoch seconds. */
  now(): number;
  /** Milliseconds that somebody waits for a reading; 1,000 unless told, for a door answers within 2 seconds. */
  readonly patienceMs?: number;
}

/** learn.microsoft.com, "Authenticate requests with the Bot Connector API". */
const METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration";

/** Seconds after which keys are read anew. */
const FRESH = 24 * 3600;
/** Seconds for which they serve while they cannot be read anew: what Microsoft's documentation takes for the default. */
const USABLE = 5 * 24 * 3600;
/** Seconds between two readings because of ids that nobody knows: anybody can make those up. */
const UNKNOWN_PAUSE = 3600;
/**
 * Seconds from the beginning of a reading that failed: a flood of requests is not to become a flood of readings, and what
 * Teams sends again after 15 s is to find the keys.
 */
const FAILED_PAUSE = 10;
/** Milliseconds that both parts of a reading take together at most, whoever still waits for it. */
const LONGEST = 5_000;

type Keys = ReadonlyMap<string, SigningKey>;

/** Reads the keys when the first is looked for and keeps them; all who wait at a time wait for one reading, a while each. */
export function makeKeys(settings: KeySettings): KeySource {
  const { now, patienceMs = 1_000 } = settings;
  let held: { readonly at: number; readonly keys: Keys } | undefined;
  let failure: { readonly at: number; readonly error: KeysUnreachable } | undefined;
  let soughtAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function find(id: string): Promise<SigningKey | undefined> {
    const known = usable().get(id);
    if (known !== undefined && isYounger(FRESH)) return known;
    if (reading === undefined && mayRead()) reading = read();
    const isLate = reading !== undefined && (await inTime(reading, patienceMs)) === "late";
    const found = usable().get(id);
    if (found === undefined && isLate) throw new KeysUnreachable("no answer yet");
    if (found === undefined && failure !== undefined) throw failure.error;
    return found;
  }

  function usable(): Keys {
    return held !== undefined && isYounger(USABLE) ? held.keys : new Map();
  }

  function isYounger(seconds: number): boolean {
    return held !== undefined && now() - held.at < seconds;
  }

  function mayRead(): boolean {
    if (failure !== undefined) return now() - failure.at >= FAILED_PAUSE;
    return !isYounger(FRESH) || now() - soughtAt >= UNKNOWN_PAUSE;
  }

  async function read(): Promise<void> {
    const at = now();
    if (isYounger(FRESH)) soughtAt = at;
    try {
      held = { at, keys: await readKeys(settings) };
      failure = undefined;
    } catch (thrown) {
      const error = thrown instanceof KeysUnreachable ? thrown : new KeysUnreachable("no answer", thrown);
      failure = { at, error };
    } finally {
      reading = undefined;
    }
  }

  return { find };
}

async function readKeys({ metadataUrl = METADATA, fetch: fetcher }: KeySettings): Promise<Keys> {
  const signal = AbortSignal.timeout(LONGEST);
  const readJson = async (url: string): Promise<unknown> => {
    const response = await fetcher(url, { signal, redirect: "error" });
    if (!response.ok) throw new KeysUnreachable(`status ${response.status}`);
    return await response.json();
  };
  const place = textAt(await readJson(metadataUrl), "jwks_uri") ?? "";
  if (!isAsSafe(place, metadataUrl)) throw new KeysUnreachable("no place of keys");
  const listed = await Promise.all(listAt(await readJson(place), "keys").map(readKey));
  const keys = new Map(listed.filter((entry) => entry !== undefined));
  if (keys.size === 0) throw new KeysUnreachable("no keys");
  return keys;
}

/** What is read over an encrypted connection does not lead to what is not. */
function isAsSafe(place: string, metadataUrl: string): boolean {
  return URL.canParse(place) && new URL(place).protocol === new URL(metadataUrl).protocol;
}

/** A key and its id; `undefined` where it is none for RS256. Nothing but the numbers of the key is believed. */
async function readKey(jwk: unknown): Promise<readonly [string, SigningKey] | undefined> {
  const [id, n, e] = [textAt(jwk, "kid"), textAt(jwk, "n"), textAt(jwk, "e")];
  if (lookAt(jwk, "kty") !== "RSA" || id === undefined || n === undefined || e === undefined) return undefined;
  const endorsements = listAt(jwk, "endorsements").filter((channel) => typeof channel === "string");
  return [id, { key: await importJWK({ kty: "RSA", n, e }, "RS256"), endorsements }];
}

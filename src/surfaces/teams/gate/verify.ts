import { type CryptoKey, compactVerify } from "jose";
import type { Headers } from "../../door.ts";
import { type ClaimFault, type Expected, findClaimFault } from "./claims.ts";
import { type KeySource, KeysUnreachable } from "./keys.ts";
import { readToken } from "./token.ts";

/** What the token of a request says, or why nobody believes it. */
export type Verified =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: TokenFault };

/** What a token says about itself: `iss`, `aud`, `exp`, `serviceurl` and others. */
export type Claims = Readonly<Record<string, unknown>>;

/** What is wrong with a token. */
export type TokenFault =
  | "no-token"
  | "malformed-token"
  | "algorithm"
  | ClaimFault
  | "unknown-key"
  /** The key is genuine, and not one that may sign for Teams. */
  | "not-endorsed"
  | "forged"
  | "keys-unreachable";

/** The only one that Microsoft advertises. With others, a public key could be taken for a secret that both sides know. */
const ALGORITHM = "RS256";
/** What the Bot Framework calls Teams. */
export const CHANNEL = "msteams";

/** Verifies the token of a request: what costs nothing first, so that keys are read for those only that could be genuine. */
export async function verify(headers: Headers, expected: Expected, keys: KeySource): Promise<Verified> {
  const token = readToken(headers);
  if (typeof token === "string") return doubt(token);
  // The key is found by its id among Microsoft's own: keys, or places of keys, in the token itself are not looked at.
  const { text, algorithm, keyId, claims } = token;
  if (algorithm !== ALGORITHM) return doubt("algorithm");
  const fault = findClaimFault(claims, expected);
  if (fault !== undefined) return doubt(fault);
  const signing = await find(keys, keyId);
  if (typeof signing === "string") return doubt(signing);
  if (!signing.endorsements.includes(CHANNEL)) return doubt("not-endorsed");
  return (await isSigned(text, signing.key)) ? { ok: true, claims } : doubt("forged");
}

function doubt(reason: TokenFault): Verified {
  return { ok: false, reason };
}

async function find(keys: KeySource, id: string | undefined) {
  try {
    return (id === undefined ? undefined : await keys.find(id)) ?? "unknown-key";
  } catch (error) {
    if (error instanceof KeysUnreachable) return "keys-unreachable";
    throw error;
  }
}

/** jose throws for anything but a good signature, too short a key and extensions that it does not know included. */
async function isSigned(token: string, key: CryptoKey): Promise<boolean> {
  try {
    await compactVerify(token, key, { algorithms: [ALGORITHM] });
    return true;
  } catch {
    return false;
  }
}

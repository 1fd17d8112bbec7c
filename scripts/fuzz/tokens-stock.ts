import {
  claims,
  type Fields,
  FOREIGN_TENANT,
  FORGED,
  jwk,
  makePair,
  NOW,
  token,
} from "../../test/surfaces/teams/gate/tokens.ts";

/** Signing costs much and changing little, so a few are signed and many made of them. */
export interface Stock {
  /** Good ones, which differ in when they expire. */
  readonly good: readonly string[];
  /** Signed with listed keys, and not for us. */
  readonly refused: readonly string[];
  /** Signed with a key that anybody could make, which many bring along. */
  readonly forged: readonly string[];
}

const WEBCHAT = makePair();
const UNENDORSED = makePair();

/** Keys that are listed, and may not sign for Teams. */
export const OTHER_KEYS: readonly Fields[] = [
  jwk(WEBCHAT, { kid: "k2", endorsements: ["webchat"] }),
  jwk(UNENDORSED, { kid: "k3", endorsements: [] }),
];

/** What a token can say and must not. */
export const BAD_CLAIMS: readonly Fields[] = [
  ...of("iss", undefined, "", null, [], "https://api.botframework.us", ["https://api.botframework.com"]),
  ...of("aud", undefined, "", "*", null, {}, "00000000-0000-4000-8000-00000000a002"),
  ...of("exp", undefined, null, "9999999999", 0, -1, NOW - 300, [NOW + 3000]),
  ...of("nbf", null, "0", NOW + 301, {}, 1e300),
  ...of("tid", "", FOREIGN_TENANT, [], {}),
  ...of("serviceurl", undefined, "", null, "https://evil.example/", "http://smba.trafficmanager.net/emea/"),
  ...of("serviceurl", "https://smba.trafficmanager.net@evil.example/", "https://smba。trafficmanager。net/emea/"),
  { iss: `https://sts.windows.net/${FOREIGN_TENANT}/`, tid: FOREIGN_TENANT },
];

/** What a token can say about who signed it. */
export const HEADERS: readonly Fields[] = [
  { jwk: jwk(FORGED) },
  { jku: "https://evil.example/keys" },
  { x5u: "https://evil.example/certificate" },
  { x5c: ["MIIB"] },
  ...of("kid", "k2", "k3", "k4", "__proto__", "", null),
  { kid: undefined, jwk: jwk(FORGED) },
  ...of("alg", "none", "None", "RS384", "PS256", "ES256", "", null, ["RS256"]),
  { crit: ["exp"] },
  { b64: false, crit: ["b64"] },
];

export function makeStock(): Stock {
  return {
    good: [3000, 3001, 3002, 3003].map((left) => token(claims({ exp: NOW + left }))),
    refused: [
      ...BAD_CLAIMS.map((change) => token(claims(change))),
      token(claims(), { pair: WEBCHAT, header: { kid: "k2" } }),
      token(claims(), { pair: UNENDORSED, header: { kid: "k3" } }),
    ],
    forged: HEADERS.map((header) => token(claims(), { pair: FORGED, header })),
  };
}

function of(field: string, ...values: readonly unknown[]): readonly Fields[] {
  return values.map((value) => ({ [field]: value }));
}

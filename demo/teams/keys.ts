import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";

/** The keys of the pretended channel, and what is signed with them. */
export interface ChannelKeys {
  /** What the key server gives out. */
  listed(): Promise<{ readonly keys: readonly object[] }>;
  /** A token as Teams sends it; `claims` take the place of the usual ones, and `undefined` leaves one out. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** From now on another key signs; the old one is listed until it is dropped. */
  rotate(): void;
  /** Only the key that signs now is listed. */
  dropOld(): void;
}

interface ChannelKey {
  readonly kid: string;
  /** Made when it is needed first, for that takes a while. */
  pair(): Promise<Pair>;
}

interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** Channels that a key of Teams may sign for. */
const ENDORSEMENTS = ["msteams"];

export function makeChannelKeys(): ChannelKeys {
  let made = 0;
  const make = (): ChannelKey => {
    made += 1;
    let pair: Promise<Pair> | undefined;
    return {
      kid: `key-${made}`,
      pair: () => {
        pair ??= generateKeyPair("RS256");
        return pair;
      },
    };
  };
  let current = make();
  let old: readonly ChannelKey[] = [];
  return {
    listed: async () => ({ keys: await Promise.all([current, ...old].map(listed)) }),
    sign: async (claims) => {
      const { privateKey } = await current.pair();
      const header = { alg: "RS256", kid: current.kid, typ: "JWT" };
      return await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    },
    rotate: () => {
      old = [current, ...old];
      current = make();
    },
    dropOld: () => {
      old = [];
    },
  };
}

async function listed({ kid, pair }: ChannelKey): Promise<object> {
  const { publicKey } = await pair();
  return { ...(await exportJWK(publicKey)), kid, x5t: kid, use: "sig", endorsements: ENDORSEMENTS };
}

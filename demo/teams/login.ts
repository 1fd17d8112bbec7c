import type { Said } from "./connector.ts";

/** Where bots get their tokens: `login.microsoftonline.com`, pretended. */
export interface Login {
  /** Answers a request for a token. */
  grant(path: string, form: URLSearchParams): Said;
  isGood(token: string | undefined): boolean;
  /** From now on no token is taken that was given out before. */
  revoke(): void;
  /** From now on only this secret is taken. */
  usePassword(password: string): void;
}

/** Who may have tokens. */
export interface Registration {
  readonly appId: string;
  readonly tenant: string;
  readonly password: string;
}

/** What the connector wants its tokens to be for. */
const SCOPE = "https://api.botframework.com/.default";

export function makeLogin({ appId, tenant, password }: Registration): Login {
  let secret = password;
  let given = 0;
  let good = new Set<string>();
  return {
    grant: (path, form) => {
      const wanted = { grant_type: "client_credentials", client_id: appId, scope: SCOPE };
      const isOurs =
        path === `/${tenant}/oauth2/v2.0/token` &&
        Object.entries(wanted).every(([key, value]) => form.get(key) === value);
      if (!isOurs) return { status: 400, body: { error: "unauthorized_client" } };
      if (form.get("client_secret") !== secret) return { status: 401, body: { error: "invalid_client" } };
      given += 1;
      const token = `pretended-token-${given}`;
      good.add(token);
      return { status: 200, body: { token_type: "Bearer", expires_in: 3599, access_token: token } };
    },
    isGood: (token) => token !== undefined && good.has(token),
    revoke: () => {
      good = new Set();
    },
    usePassword: (next) => {
      secret = next;
    },
  };
}

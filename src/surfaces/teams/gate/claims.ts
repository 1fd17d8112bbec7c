import { lookAt, textAt } from "../../look.ts";
import { isServiceUrl } from "./service-url.ts";

/** What a token must say, and of whom. */
export interface Expected {
  readonly appId: string;
  readonly tenants: readonly string[];
  readonly serviceHosts?: readonly string[];
  /** Epoch seconds. */
  readonly now: number;
}

/** What speaks against the claims of a token. */
export type ClaimFault =
  | "issuer"
  | "audience"
  | "expired"
  | "not-yet-valid"
  /** It is of a tenant that is not on the list; those of Teams name none. */
  | "foreign-tenant"
  | "service-url";

/** The same for whatever tenant, GCC included; the clouds of GCC High, DoD and China have others. */
const ISSUER = "https://api.botframework.com";
/** Seconds that the clocks may differ, both ways. */
const LEEWAY = 300;

/** Finds what speaks against them, if anything does; says nothing about who signed them. */
export function findClaimFault(claims: unknown, expected: Expected): ClaimFault | undefined {
  const { appId, tenants, serviceHosts, now } = expected;
  if (lookAt(claims, "iss") !== ISSUER) return "issuer";
  if (lookAt(claims, "aud") !== appId) return "audience";
  const [end, start = 0] = [lookAt(claims, "exp"), lookAt(claims, "nbf")];
  if (typeof end !== "number" || now >= end + LEEWAY) return "expired";
  if (typeof start !== "number" || now < start - LEEWAY) return "not-yet-valid";
  const tenant = lookAt(claims, "tid");
  if (tenant !== undefined && !tenants.some((listed) => listed === tenant)) return "foreign-tenant";
  return isServiceUrl(textAt(claims, "serviceurl") ?? "", serviceHosts) ? undefined : "service-url";
}

import type { Config } from "../../config.ts";
import { type SurfaceName, surfacesOf } from "./functions.ts";

/** A secret of the configuration: where it is named, and where it is kept. */
export interface NamedSecret {
  /** `surfaces.slack.botToken` */
  readonly path: string;
  readonly place: SecretPlace;
}

/** What a role has to be allowed to read for it. */
export type SecretPlace =
  /** `name` as the parameter is called, with its slash. */
  | { readonly kind: "ssm"; readonly name: string }
  /** `id` is a name, or an ARN. */
  | { readonly kind: "secretsmanager"; readonly id: string }
  /** A variable or a file: nothing of AWS's. */
  | { readonly kind: "elsewhere" };

/** What secrets are needed for: by a surface's door, by whoever posts answers, by a process that is all of it. */
type Purpose = "door" | "speaking" | "process";

const NEEDED = {
  slack: {
    // The door checks requests, and opens forms.
    door: ["signingSecret", "previousSigningSecret", "botToken"],
    speaking: ["botToken"],
    process: ["signingSecret", "previousSigningSecret", "botToken", "appToken"],
  },
  // Requests are checked with keys that are no secret.
  teams: { door: ["password"], speaking: ["password"], process: ["password"] },
} as const satisfies Record<SurfaceName, Record<Purpose, readonly string[]>>;

/** The configured secrets for a purpose: of all surfaces, or of the one that is named. */
export function secretsFor(purpose: Purpose, config: Config, only?: SurfaceName): readonly NamedSecret[] {
  const surfaces = only === undefined ? surfacesOf(config) : [only];
  return surfaces.flatMap((surface) => {
    const told: Readonly<Record<string, string | undefined>> = { ...config.surfaces[surface] };
    return NEEDED[surface][purpose].flatMap((name) => {
      const text = told[name];
      return text === undefined ? [] : [{ path: `surfaces.${surface}.${name}`, place: placeOf(text) }];
    });
  });
}

/** `ssm:/flow-witness/bot-token`, `secretsmanager:flow-witness#bot-token`; the configuration was checked. */
function placeOf(text: string): SecretPlace {
  const { kind, rest = "" } = /^(?<kind>[a-z]+):(?<rest>.+)$/.exec(text)?.groups ?? {};
  if (kind === "ssm") return { kind, name: rest };
  if (kind === "secretsmanager") return { kind, id: rest.split("#", 1).join("") };
  return { kind: "elsewhere" };
}

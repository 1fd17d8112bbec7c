import type { Config } from "../../config.ts";

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

/** The secrets that the door checks requests with. */
export const DOOR_SECRETS = ["signingSecret", "previousSigningSecret", "botToken"] as const;
/** The secret that answers are posted with. */
export const SPEAKING_SECRETS = ["botToken"] as const;

type SecretName = (typeof DOOR_SECRETS)[number] | "appToken";

/** The named secrets that are configured; those of the door where nothing is said. */
export function namedSecrets(
  { surfaces }: Config,
  names: readonly SecretName[] = DOOR_SECRETS,
): readonly NamedSecret[] {
  return names.flatMap((name) => {
    const text = surfaces.slack?.[name];
    return text === undefined ? [] : [{ path: `surfaces.slack.${name}`, place: placeOf(text) }];
  });
}

/** `ssm:/flow-witness/bot-token`, `secretsmanager:flow-witness#bot-token`; the configuration was checked. */
function placeOf(text: string): SecretPlace {
  const { kind, rest = "" } = /^(?<kind>[a-z]+):(?<rest>.+)$/.exec(text)?.groups ?? {};
  if (kind === "ssm") return { kind, name: rest };
  if (kind === "secretsmanager") return { kind, id: rest.replace(/#.*$/, "") };
  return { kind: "elsewhere" };
}

import type { AwsClients } from "../../aws/clients.ts";
import { AwsFailure } from "../../aws/failure.ts";
import type { Config } from "../../config.ts";
import type { Refusal } from "../../doctor/facts.ts";
import { resourcesOf, type Scene } from "../../doctor/resources.ts";
import type { Instant } from "../../time/instant.ts";

/** One look at a set-up. */
export interface Inquiry {
  readonly config: Config;
  readonly clients: AwsClients;
  readonly now: Instant;
  /** What AWS did not tell, as it turns up. */
  readonly refusals: Refusal[];
}

/** What is asked about, for whoever reads that it was refused. */
export interface Subject extends Scene {
  readonly where: string;
}

/** Makes a call; `undefined` where AWS refuses it, which is noted. */
export async function tryTo<Result>(
  { refusals }: Pick<Inquiry, "refusals">,
  { where, ...scene }: Subject,
  call: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const { action, problem } = error;
    refusals.push({ where, action, problem, resources: resourcesOf(action, scene) });
    return undefined;
  }
}

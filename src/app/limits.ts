import type { Config } from "../config.ts";

/** A digest reads a whole day, comes once, and was set up by somebody who knows of it: as much as so many questions. */
const QUESTIONS = 10;

/** Bytes that a digest may read at the most; `undefined` where nothing limits it. */
export function bytesPerDigest({ limits }: Pick<Config, "limits">): number | undefined {
  const { bytesPerQuestion, bytesPerDigest: set } = limits;
  return set ?? (bytesPerQuestion === undefined ? undefined : bytesPerQuestion * QUESTIONS);
}

/** Bytes that any statement may read, be it of a question or of a digest; `undefined` where nothing limits one of them. */
export function bytesPerStatement(config: Pick<Config, "limits">): number | undefined {
  const { bytesPerQuestion } = config.limits;
  const digest = bytesPerDigest(config);
  return bytesPerQuestion === undefined || digest === undefined ? undefined : Math.max(bytesPerQuestion, digest);
}

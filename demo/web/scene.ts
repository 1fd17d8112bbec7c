import type { PretendedSlack } from "../slack/pretended-slack.ts";
import type { View } from "../slack/workspace.ts";
import type { Cast, Part } from "./company.ts";
import type { Doer } from "./envelopes.ts";
import type { Postman } from "./postman.ts";
import type { Locale, Values } from "./protocol.ts";

/** Where deeds are done. */
export interface Scene {
  readonly slack: PretendedSlack;
  readonly postman: Postman;
  readonly cast: Cast;
  /** Which part the visitor plays. */
  locale: Locale;
  /** What is wrong with open forms, by the id of the view and the block. */
  readonly errors: Map<string, Values>;
}

/** Whom the visitor plays. */
export function partOf({ cast, locale }: Scene): Part {
  return cast[locale];
}

export function doerIn(scene: Scene): Doer {
  return { workspace: scene.slack.workspace, user: partOf(scene).user };
}

/** The form on top of all others. */
export function topView({ slack }: Scene): View | undefined {
  return [...slack.workspace.views.values()].at(-1);
}

import { lookAt, textAt } from "../../look.ts";
import type { Person } from "../../surface.ts";

/** Who did something, and whether people of other workspaces are about. */
export interface Who {
  readonly person: Person;
  readonly outside?: true;
}

/** The workspace where something happened; absent where a whole organisation installed the app. */
export function teamOf(body: unknown): string | undefined {
  return textAt(body, "team_id") ?? textAt(body, "team", "id") ?? textAt(body, "user", "team_id");
}

/** `undefined` where it was nobody: what apps and Slack itself do. */
export function readWho(body: unknown): Who | undefined {
  const team = teamOf(body);
  const user = textAt(body, "user_id") ?? textAt(body, "user", "id") ?? textAt(body, "event", "user");
  if (team === undefined || user === undefined) return undefined;
  const home = textAt(body, "event", "user_team") ?? textAt(body, "user", "team_id") ?? team;
  const stranger = ![team, ...ENTERPRISE.map((path) => textAt(body, ...path))].includes(home);
  const outside = stranger || lookAt(body, "is_ext_shared_channel") === true;
  return { person: { tenant: stranger ? home : team, user }, ...(outside && { outside }) };
}

/** Where the organisation is named that a workspace belongs to: its other workspaces are no strangers. */
const ENTERPRISE = [["enterprise_id"], ["enterprise", "id"], ["team", "enterprise_id"]] as const;

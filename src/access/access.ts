import type { Arrival, PersonFacts, RoomFacts } from "../surfaces/surface.ts";

/** Who may ask, in ids of the surfaces; whatever is not listed is refused. */
export interface AccessPolicy {
  /** Workspaces or tenants; any where absent. */
  readonly tenants?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  /** Guests and people of other tenants may ask. */
  readonly guests: boolean;
  /** Answers may stand where other tenants can read them. */
  readonly sharedRooms: boolean;
}

/** Why somebody may not ask; tells nothing about what could have been found. */
export type RefusalReason = "tenant" | "room" | "person" | "shared" | "outsider";

/**
 * Whether somebody may ask there, as far as ids tell; `undefined`: nothing speaks against it. Without a policy everybody
 * may who can reach the bot; an empty policy lets nobody.
 */
export function mayAsk(
  policy: AccessPolicy | undefined,
  arrival: Pick<Arrival, "person" | "room" | "outside">,
): RefusalReason | undefined {
  return refusalByList(policy, arrival) ?? refusalOutside(policy, arrival);
}

/** Whether the answer may be given, by what the surface knows today: a room may have been shared since the question. */
export function mayAnswer(
  policy: AccessPolicy | undefined,
  { person, room }: { readonly person: PersonFacts; readonly room: RoomFacts },
): RefusalReason | undefined {
  if (person.outsider && policy?.guests !== true) return "outsider";
  return room.shared && policy?.sharedRooms !== true ? "shared" : undefined;
}

function refusalByList(
  policy: AccessPolicy | undefined,
  { person, room }: Pick<Arrival, "person" | "room">,
): RefusalReason | undefined {
  if (policy === undefined) return undefined;
  const { tenants, channels, people } = policy;
  if (tenants?.includes(person.tenant) === false) return "tenant";
  if (channels === undefined && people === undefined) return tenants === undefined ? "tenant" : undefined;
  // Only the person decides about a conversation that nobody else takes part in.
  const isListedRoom = room.kind === "channel" && channels?.includes(room.channel) === true;
  if (isListedRoom || people?.includes(person.user) === true) return undefined;
  return channels === undefined ? "person" : "room";
}

/** What comes from outside can be a guest's or in a shared room: where one of the two is welcome, `mayAnswer` decides. */
function refusalOutside(
  policy: AccessPolicy | undefined,
  { room, outside }: Pick<Arrival, "room" | "outside">,
): RefusalReason | undefined {
  const isWelcome = policy?.guests === true || policy?.sharedRooms === true;
  if (outside !== true || isWelcome) return undefined;
  return room.kind === "direct" ? "outsider" : "shared";
}

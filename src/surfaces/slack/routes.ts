import type { MessageMetadata } from "@slack/types";
import type { Arrival } from "../surface.ts";
import { markOf } from "./mark.ts";
import type { Outcome } from "./outcome.ts";
import { refOf, spotOf } from "./refs.ts";
import type { Rendered } from "./render/index.ts";
import { type LaterReply, respondTo } from "./response-url.ts";
import type { Exchange } from "./web.ts";

/** One way to bring a message to somebody; gives the reference by which it can be changed later, where it can be. */
export type Route = (rendered: Rendered) => Promise<Outcome<string | undefined>>;

/** The ways to answer an arrival. */
export interface Routes {
  /** Into the room, into the thread of the arrival; marked, where it is scheduled. */
  toRoom(arrival: Arrival): Route;
  /** Into the direct conversation with the person. */
  toPerson(arrival: Arrival): Route;
  /** Into the room, before the eyes of the person only. */
  whisper(arrival: Arrival): Route;
  /** In the place of the message that a reference names. */
  inPlaceOf(ref: string): Route;
  /** Through the address that came with the arrival. */
  back(arrival: Arrival, how: Pick<LaterReply, "response_type" | "replace_original">): Route;
}

/** What is posted beside the words. */
interface Beside {
  readonly thread_ts?: string;
  readonly metadata?: MessageMetadata;
}

export function makeRoutes(exchange: Exchange, apiUrl: string | undefined): Routes {
  const post = (channel: string, beside: Beside): Route => {
    return async (rendered) =>
      sentAt(
        await exchange(({ chat }) => chat.postMessage({ ...PLAIN, ...NO_PREVIEW, ...rendered, ...beside, channel })),
      );
  };
  return {
    toRoom: (arrival) => post(arrival.room.channel, { ...threadOf(arrival.room), ...markOf(arrival) }),
    toPerson: ({ person }) => post(person.user, {}),
    whisper: ({ person, room }) => {
      const place = { ...threadOf(room), channel: room.channel, user: person.user };
      return async (rendered) => {
        const outcome = await exchange(({ chat }) => chat.postEphemeral({ ...PLAIN, ...rendered, ...place }));
        // What only one person sees cannot be changed later.
        return outcome.kind === "done" ? { kind: "done", value: undefined } : outcome;
      };
    },
    inPlaceOf: (ref) => async (rendered) =>
      sentAt(await exchange(({ chat }) => chat.update({ ...PLAIN, ...rendered, ...spotOf(ref) }))),
    back: ({ room, returns = "", way }, how) => {
      // A command cannot be given in a thread; what is pressed in one is answered there.
      const place = way === "button" ? threadOf(room) : {};
      return (rendered) => respondTo(returns, { ...rendered, ...how, ...place }, apiUrl);
    },
  };
}

/** Names and links in a message stay text, whatever they look like, and nothing is shown in advance. */
const PLAIN = { parse: "none", link_names: false } as const;
const NO_PREVIEW = { unfurl_links: false, unfurl_media: false } as const;

/** The thread as Slack's methods take it. */
export function threadOf({ thread }: Arrival["room"]): { readonly thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}

/** The reference of what was sent. */
function sentAt(outcome: Outcome<{ channel?: string; ts?: string }>): Outcome<string | undefined> {
  if (outcome.kind !== "done") return outcome;
  const { channel, ts } = outcome.value;
  return { kind: "done", value: channel === undefined || ts === undefined ? undefined : refOf({ channel, ts }) };
}

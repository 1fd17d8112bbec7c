import type { Rule } from "../verdict.ts";
import { beforeFirstLog } from "./before-first-log.ts";
import { completed } from "./completed.ts";
import { inTransit } from "./in-transit.ts";
import { loneReplyRejected } from "./lone-reply-rejected.ts";
import { lost } from "./lost.ts";
import { mixed } from "./mixed.ts";
import { namedDenial } from "./named-denial.ts";
import { neverLoggedTraffic } from "./never-logged-traffic.ts";
import { neverSeen } from "./never-seen.ts";
import { noReply } from "./no-reply.ts";
import { notSeenBeyond } from "./not-seen-beyond.ts";
import { notWatched } from "./not-watched.ts";
import { oneActionLogged } from "./one-action-logged.ts";
import { recordsSkipped } from "./records-skipped.ts";
import { refusedByHost } from "./refused-by-host.ts";
import { rejectedInSubnet } from "./rejected-in-subnet.ts";
import { replyOnly } from "./reply-only.ts";
import { replyRejected } from "./reply-rejected.ts";
import { requestRejected } from "./request-rejected.ts";
import { reset } from "./reset.ts";
import { serviceFailed } from "./service-failed.ts";
import { tooEarly } from "./too-early.ts";
import { twoWay } from "./two-way.ts";
import { underWay } from "./under-way.ts";

/**
 * The first rule that decides wins. Positive evidence stands before silence, because a record is true whatever else is
 * missing; rejects before accepts, because one observer's no outweighs another's yes; the observed before the
 * inferred, and the narrow before the broad.
 */
export const RULES: readonly Rule[] = [
  namedDenial,
  // Before all other rejects: an observer that did both did not simply reject.
  mixed,
  replyRejected,
  // Before the rules that cannot tell the layer.
  rejectedInSubnet,
  requestRejected,
  loneReplyRejected,
  lost,
  // Before the rules that only count packets: the service itself says how it went.
  serviceFailed,
  // Before all that go by one end's view: the other end was looking too, and has nothing of it.
  notSeenBeyond,
  // Of these at most one fits: they name how most of the accepted conversations went.
  refusedByHost,
  reset,
  underWay,
  completed,
  twoWay,
  noReply,
  replyOnly,
  // After everything with an action, since it only tells that packets passed by.
  inTransit,
  // From here on nothing was seen. First the reasons why silence proves nothing, the most specific first.
  neverLoggedTraffic,
  recordsSkipped,
  tooEarly,
  beforeFirstLog,
  oneActionLogged,
  notWatched,
  neverSeen,
];

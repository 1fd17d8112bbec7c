import type { Instant } from "../../src/time/instant.ts";

/** What an interface decided about a leg; absent: the packets never came to it. */
type Decision = "ACCEPT" | "REJECT" | undefined;

/** How a conversation went, as far as interfaces can see it. */
interface Course {
  /** At the client's interface, then at the server's. */
  readonly request: readonly [leaving: Decision, arriving: Decision];
  /** At the server's interface, then at the client's. */
  readonly reply: readonly [leaving: Decision, arriving: Decision];
  /** TCP flags of the first and of the last record of each leg; other protocols write 0. */
  readonly flags: {
    readonly request: readonly [first: number, last: number];
    readonly reply: readonly [first: number, last: number];
  };
}

const BOTH = ["ACCEPT", "ACCEPT"] as const;
const NEITHER = [undefined, undefined] as const;
const LONE_SYN = { request: [2, 2], reply: [0, 0] } as const;
const HANDSHAKE = { request: [2, 1], reply: [18, 1] } as const;

/** Every course a conversation takes in the sample world. Flags as VPC flow logs set them: FIN 1, SYN 2, RST 4, SYN-ACK 18. */
export const COURSES = {
  completed: { request: BOTH, reply: BOTH, flags: HANDSHAKE },
  /** No beginning and no end in sight. */
  "under-way": { request: BOTH, reply: BOTH, flags: { request: [0, 0], reply: [0, 0] } },
  /** The server breaks a working connection off. */
  reset: { request: BOTH, reply: BOTH, flags: { request: [2, 0], reply: [18, 4] } },
  "refused-by-host": { request: BOTH, reply: BOTH, flags: { request: [2, 2], reply: [4, 4] } },
  "no-reply": { request: BOTH, reply: NEITHER, flags: LONE_SYN },
  "rejected-on-arrival": { request: ["ACCEPT", "REJECT"], reply: NEITHER, flags: LONE_SYN },
  "rejected-on-leaving": { request: ["REJECT", undefined], reply: NEITHER, flags: LONE_SYN },
  "lost-on-the-way": { request: ["ACCEPT", undefined], reply: NEITHER, flags: LONE_SYN },
  "reply-rejected-on-leaving": {
    request: BOTH,
    reply: ["REJECT", undefined],
    flags: { request: [2, 2], reply: [18, 18] },
  },
  "reply-rejected-on-arrival": {
    request: BOTH,
    reply: ["ACCEPT", "REJECT"],
    flags: { request: [2, 2], reply: [18, 18] },
  },
  /** Packets that come after the connection was closed. */
  "after-close": { request: ["ACCEPT", "REJECT"], reply: NEITHER, flags: { request: [0, 0], reply: [0, 0] } },
} as const satisfies Record<string, Course>;

export type CourseName = keyof typeof COURSES;

export interface Volume {
  readonly packets: number;
  readonly bytes: number;
}

/** One exchange between two addresses; every interface on its way records it. */
export interface Conversation {
  readonly client: string;
  readonly server: string;
  /** 0 for ICMP. */
  readonly clientPort: number;
  readonly port: number;
  /** IANA number. */
  readonly protocol: number;
  readonly start: Instant;
  /** Seconds from the first packet to the last, at least 1. */
  readonly seconds: number;
  readonly course: CourseName;
  readonly request: Volume;
  readonly reply: Volume;
  /** Leaves through the NAT gateway. */
  readonly throughNat?: { readonly port: number };
  /** The far end belongs to an AWS service and is reached through a gateway endpoint. */
  readonly service?: "S3" | "DYNAMODB";
  readonly rejectReason?: "BPA";
}

import { COURSES, type Conversation } from "./conversation.ts";
import { findOwner, type Interface, interfaceOf } from "./interfaces.ts";

/** One leg of a conversation as one interface sees it. */
export interface Sight {
  readonly at: Interface;
  readonly leg: "request" | "reply";
  readonly direction: "ingress" | "egress";
  /** Addresses that the interface writes. */
  readonly src: string;
  readonly dst: string;
  /** Addresses in the packet. */
  readonly packetSrc: string;
  readonly packetDst: string;
  readonly srcPort: number;
  readonly dstPort: number;
  readonly action: "ACCEPT" | "REJECT";
}

type Side = Omit<Sight, "at" | "action"> & { readonly owner: Interface | undefined };

/** Everything the recorded interfaces see of a conversation. Both ends see both legs, as far as the packets come. */
export function sightsOf(conversation: Conversation): readonly Sight[] {
  const { request, reply } = COURSES[conversation.course];
  const sides = conversation.throughNat === undefined ? directSides(conversation) : natSides(conversation);
  return sides.flatMap((side) => {
    const [leaving, arriving] = side.leg === "request" ? request : reply;
    const action = side.direction === "egress" ? leaving : arriving;
    const { owner, ...seen } = side;
    return owner === undefined || action === undefined ? [] : [{ ...seen, at: owner, action }];
  });
}

function directSides(conversation: Conversation): readonly Side[] {
  const request = requestOf(conversation);
  const reply = reversed(request);
  const client = findOwner(conversation.client);
  const server = findOwner(conversation.server);
  return [
    { ...request, direction: "egress", owner: client },
    { ...request, direction: "ingress", owner: server },
    { ...reply, direction: "egress", owner: server },
    { ...reply, direction: "ingress", owner: client },
  ];
}

/**
 * A zonal NAT gateway records four legs: towards the client it writes its own address and leaves the far end
 * to the packet fields; towards the internet the client is lost and the port is its own.
 */
function natSides(conversation: Conversation): readonly Side[] {
  const owner = interfaceOf("nat");
  const request = requestOf(conversation);
  const inside = { ...request, dst: owner.address };
  const outside = requestOf({ ...conversation, client: owner.address, clientPort: conversation.throughNat?.port ?? 0 });
  return [
    ...directSides(conversation),
    { ...inside, direction: "ingress", owner },
    { ...outside, direction: "egress", owner },
    { ...reversed(outside), direction: "ingress", owner },
    { ...reversed(inside), direction: "egress", owner },
  ];
}

type Addressed = Omit<Side, "owner" | "direction">;

function requestOf({ client, server, clientPort, port }: Conversation): Addressed {
  return {
    leg: "request",
    src: client,
    dst: server,
    packetSrc: client,
    packetDst: server,
    srcPort: clientPort,
    dstPort: port,
  };
}

function reversed(request: Addressed): Addressed {
  return {
    leg: "reply",
    src: request.dst,
    dst: request.src,
    packetSrc: request.packetDst,
    packetDst: request.packetSrc,
    srcPort: request.dstPort,
    dstPort: request.srcPort,
  };
}

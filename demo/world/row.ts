import type { Window } from "../../src/time/window.ts";
import type { Conversation } from "./conversation.ts";
import { LOG_FORMATS, type Row } from "./fields.ts";
import { findOwner, type Interface } from "./interfaces.ts";
import type { FlowLog } from "./places.ts";
import type { Sight } from "./sights.ts";
import type { Slice } from "./slices.ts";

/** What one flow log writes about one leg in one interval. */
export function trafficRow(flowLog: FlowLog, sight: Sight, { conversation, slice }: Observed): Row {
  return {
    ...observerFields(flowLog, sight.at),
    ...packetFields(sight, conversation),
    packets: slice.packets,
    // Block Public Access counts no bytes.
    ...(conversation.rejectReason === undefined && { bytes: slice.bytes }),
    start: slice.from,
    end: slice.to,
    action: sight.action,
    "log-status": "OK",
    "tcp-flags": slice.flags,
    "flow-direction": sight.direction,
    ...(sight.direction === "egress" && { "traffic-path": trafficPath(sight, conversation) }),
    ...(sight.action === "REJECT" &&
      conversation.rejectReason !== undefined && { "reject-reason": conversation.rejectReason }),
  };
}

interface Observed {
  readonly conversation: Conversation;
  readonly slice: Slice;
}

/** A row without traffic: `NODATA` for a quiet interval, `SKIPDATA` for one whose records were lost. */
export function statusRow(flowLog: FlowLog, at: Interface, { status, window }: Status): Row {
  return { ...observerFields(flowLog, at), start: window.from, end: window.to, "log-status": status };
}

interface Status {
  readonly status: "NODATA" | "SKIPDATA";
  readonly window: Window;
}

function observerFields(flowLog: FlowLog, at: Interface): Row {
  const { network } = at.subnet;
  return {
    version: LOG_FORMATS[flowLog.format].version,
    // AWS does not tell the account of an endpoint's interface.
    "account-id": at.host.managed === "endpoint" ? "unknown" : network.account,
    "interface-id": at.id,
    "vpc-id": network.vpc,
    "subnet-id": at.subnet.id,
    ...(at.instance !== undefined && { "instance-id": at.instance }),
    region: network.region,
    "az-id": at.subnet.zone,
  };
}

function packetFields(sight: Sight, { protocol, service }: Conversation): Row {
  return {
    srcaddr: sight.src,
    dstaddr: sight.dst,
    srcport: sight.srcPort,
    dstport: sight.dstPort,
    protocol,
    type: sight.src.includes(":") ? "IPv6" : "IPv4",
    "pkt-srcaddr": sight.packetSrc,
    "pkt-dstaddr": sight.packetDst,
    ...(service !== undefined && {
      [sight.leg === "request" ? "pkt-dst-aws-service" : "pkt-src-aws-service"]: service,
    }),
  };
}

/**
 * How egress traffic leaves, as AWS numbers it: 1 inside the VPC, 3 virtual private gateway, 4 and 5 peering in and
 * across Regions, 7 gateway endpoint, 8 internet gateway.
 */
function trafficPath({ at, dst, packetDst }: Sight, { service, throughNat }: Conversation): number {
  if (service !== undefined) return 7;
  const viaNat = throughNat !== undefined && at.host.managed !== "nat-gateway";
  const target = findOwner(packetDst) ?? findOwner(dst);
  if (viaNat || target?.subnet.network === at.subnet.network) return 1;
  if (target !== undefined) return target.subnet.network.region === at.subnet.network.region ? 4 : 5;
  return dst.startsWith("192.168.") ? 3 : 8;
}

import { toIso } from "../../src/time/instant.ts";
import { at } from "./records.ts";

/** Ids as AWS writes them. */
export const ENI = "eni-0123456789abcdef0";

/** A record in the default order of VPC flow logs, its last part as told. */
export function vpcLine(tuple: string, change: { readonly start?: number; readonly outcome?: string } = {}): string {
  const { start = at(70), outcome = "ACCEPT OK" } = change;
  return `2 123456789012 ${ENI} ${tuple} 10 840 ${start} ${start + 30} ${outcome}`;
}

/** A record without traffic. */
export function quietLine(status: "NODATA" | "SKIPDATA"): string {
  return `2 123456789012 ${ENI} - - - - - - - ${at(70)} ${at(130)} - ${status}`;
}

/** A record in the default order of transit gateways; `lost` are the four counters. */
export function tgwLine(lost = "0 0 0 0", flags = "2"): string {
  const ends = "vpc-0a vpc-0b subnet-0a subnet-0b eni-0a eni-0b apne1-az4 apne1-az1";
  return (
    "6 TransitGateway 123456789012 tgw-0123456789abcdef0 tgw-attach-0a 123456789012 123456789012 " +
    `${ends} tgw-attach-0b 10.0.1.8 10.0.2.6 41000 22 6 10 840 ${at(70)} ${at(130)} OK IPv4 ${lost} ` +
    `${flags} ap-northeast-1 ingress - -`
  );
}

const ENDS = { src_ip: "10.20.40.4", src_port: 44_474, dest_ip: "198.51.100.7", dest_port: 443, proto: "TCP" };

/** An alert of Network Firewall. */
export function alert(action: "blocked" | "allowed", change: object = {}) {
  return {
    firewall_name: "egress-fw",
    availability_zone: "ap-northeast-1a",
    event_timestamp: String(at(71)),
    event: {
      timestamp: `${toIso(at(70)).replace("Z", "")}.006867+0000`,
      event_type: "alert",
      ...ENDS,
      alert: { action, signature_id: 6, rev: 0, signature: "no foreign clouds", category: "", severity: 3 },
      ...change,
    },
  };
}

/** A flow of Network Firewall, one way. */
export function netflow(change: object = {}) {
  const [start, end] = [at(60), at(70)].map((time) => `${toIso(time).replace("Z", "")}.820835+0000`);
  return {
    firewall_name: "egress-fw",
    event_timestamp: at(200),
    event: {
      event_type: "netflow",
      ...ENDS,
      netflow: { pkts: 3, bytes: 165, start, end, age: 10, min_ttl: 63, max_ttl: 63 },
      tcp: { tcp_flags: "1b", syn: true, ack: true },
      ...change,
    },
  };
}

/** A request as VPC Lattice logs it. */
export function latticeEntry(change: object = {}) {
  const arn = "arn:aws:vpc-lattice:ap-northeast-1:123456789012";
  return {
    serviceNetworkArn: `${arn}:servicenetwork/sn-0a`,
    serviceArn: `${arn}:service/svc-0a`,
    sourceIpPort: "10.20.40.4:51001",
    targetIpPort: "10.23.0.60:8080",
    startTime: toIso(at(70)),
    responseCode: 200,
    bytesReceived: 199,
    bytesSent: 53,
    duration: 3,
    hostHeader: "payroll.example.com",
    authDeniedReason: "-",
    failureReason: "-",
    ...change,
  };
}

import { type DocumentedField, fieldsOf } from "../../records/fields.ts";

/** What each field is about. Source: AWS, "Contents of a Network Firewall log"; Suricata, "Eve JSON Format". */
export const FIELDS: readonly DocumentedField[] = fieldsOf({
  observer: ["firewall_name", "availability_zone", "event.event_type", "event.flow_id", "event.tx_id"],
  ends: [
    ...["event.src_ip", "event.src_port", "event.dest_ip", "event.dest_port", "event.proto", "event.app_proto"],
    ...["event.icmp_type", "event.icmp_code"],
  ],
  time: [...["event.netflow.start", "event.netflow.end", "event.netflow.age", "event.timestamp", "event_timestamp"]],
  size: ["event.netflow.pkts", "event.netflow.bytes"],
  decision: [
    ...["event.alert.action", "event.verdict.action", "event.alert.signature", "event.alert.signature_id"],
    ...["event.alert.rev", "event.alert.category", "event.alert.severity", "event.aws_metadata.resource_arn"],
    ...["event.revocation_check.action", "event.revocation_check.status"],
    ...["event.revocation_check.leaf_cert_fpr", "event.tls_error.error_message"],
    ...["event.tcp.tcp_flags", "event.tcp.syn", "event.tcp.fin", "event.tcp.rst", "event.tcp.psh", "event.tcp.ack"],
    ...["event.tcp.urg", "event.tcp.ecn", "event.tcp.cwr"],
  ],
  path: ["event.direction", "event.pkt_src", "event.netflow.min_ttl", "event.netflow.max_ttl"],
  content: [
    ...["event.http.hostname", "event.http.url", "event.http.http_method", "event.http.http_user_agent"],
    ...["event.http.http_content_type", "event.http.http_refer", "event.http.protocol", "event.http.status"],
    ...["event.http.redirect", "event.http.length", "event.tls.sni", "event.sni", "event.tls.version"],
    ...["event.tls.subject", "event.tls.issuerdn", "event.tls.serial", "event.tls.fingerprint"],
    ...["event.tls.notbefore", "event.tls.notafter", "event.tls_inspected", "event.dns.query.rrname"],
    ...["event.dns.query.rrtype", "event.dns.query.type", "event.dns.query.id", "event.dns.query.tx_id"],
    ...["event.dns.query.opcode", "event.aws_category", "aws_category"],
  ],
  labels: [],
});

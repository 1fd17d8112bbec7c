import type { FieldTable } from "../../../language.ts";
import { count, field, milliseconds, moment, named, oneOf, size } from "../field-words.ts";

/** What AWS documents as reasons ("Access logs for VPC Lattice"). */
const FAILURES: Readonly<Record<string, string>> = {
  TargetConnectionError: "no connection to the target could be made",
  TargetProtocolError: "the target did not answer in its protocol",
  TargetDataTimeout: "the target took too long",
  TargetConnectionClosed: "the target closed the connection",
  ClientConnectionClosed: "the client closed the connection",
  ClientRateLimited: "the client sent too many requests",
  ClientAccessDenied: "the client was not allowed",
  ClientProtocolError: "the client did not keep to its protocol",
  ConnectionDurationExceeded: "the connection lasted too long",
  InternalError: "an error inside VPC Lattice",
};

/** Fields of VPC Lattice access logs, for services and for resources. */
export const lattice: FieldTable = {
  serviceNetworkArn: field("service network", named),
  serviceArn: field("service", named),
  targetGroupArn: field("target group", named),
  resourceConfigurationArn: field("resource configuration", named),
  serviceNetworkResourceAssociationId: field("association of the resource"),
  vpcEndpointId: field("VPC endpoint"),
  listenerId: field("listener"),
  listenerType: field("kind of listener"),
  requestId: field("number of the request"),
  sourceIpPort: field("client"),
  targetIpPort: field("target"),
  destinationIpPort: field("address the client called"),
  gatewayIpPort: field("resource gateway"),
  resourceIpPort: field("resource"),
  protocol: field("protocol"),
  startTime: field("start", moment),
  eventTimestamp: field("time", moment),
  duration: field("duration", milliseconds),
  requestToTargetDuration: field("time until the target had the request", milliseconds),
  responseFromTargetDuration: field("time the target took to answer", milliseconds),
  bytesReceived: field("size of the request", size),
  bytesSent: field("size of the answer", size),
  responseCode: field("HTTP status", (value) => `${value}: ${statusWords(value)}`),
  failureReason: oneOf("reason of the failure", FAILURES),
  authDeniedReason: oneOf("denied by", {
    Service: "the auth policy of the service",
    Network: "the auth policy of the service network",
    Identity: "the caller's own policy",
  }),
  resolvedUser: oneOf("caller", { Anonymous: "not signed", Unknown: "not known" }),
  grpcResponseCode: field("gRPC status", count),
  sourceVpcId: field("VPC of the client"),
  sourceVpcArn: field("ARN of the client's VPC", named),
  destinationVpcId: field("VPC of the target"),
  requestMethod: field("HTTP method"),
  requestPath: field("path"),
  hostHeader: field("host name asked for"),
  userAgent: field("program of the client"),
  serverNameIndication: field("host name (TLS)"),
  tlsVersion: field("TLS version"),
  sslCipher: field("TLS cipher"),
  callerPrincipal: field("principal of the caller"),
  callerPrincipalOrgID: field("organisation of the caller"),
  callerPrincipalTags: field("tags of the caller"),
  callerX509SubjectCN: field("subject of the caller's certificate (CN)"),
  callerX509IssuerOU: field("issuer of the caller's certificate (OU)"),
  callerX509SANNameCN: field("alternative name in the caller's certificate (CN)"),
  callerX509SANDNS: field("DNS name in the caller's certificate"),
  callerX509SANURI: field("URI in the caller's certificate"),
};

function statusWords(code: string): string {
  if (code === "403") return "not allowed";
  if (code === "404") return "no such service or path";
  const classes: Readonly<Record<string, string>> = {
    "1": "in progress",
    "2": "answered",
    "3": "sent elsewhere",
    "4": "the request was refused",
    "5": "the service or VPC Lattice failed",
  };
  return classes[code.charAt(0)] ?? "not an HTTP status";
}

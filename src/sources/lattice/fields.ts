import { type DocumentedField, fieldsOf } from "../../records/fields.ts";

/** What each field is about, for services and for resources. Source: AWS, "Access logs for VPC Lattice". */
export const FIELDS: readonly DocumentedField[] = fieldsOf({
  observer: [
    ...["serviceNetworkArn", "serviceArn", "targetGroupArn", "resourceConfigurationArn", "vpcEndpointId"],
    ...["serviceNetworkResourceAssociationId", "listenerId", "listenerType", "requestId"],
  ],
  ends: ["sourceIpPort", "targetIpPort", "destinationIpPort", "gatewayIpPort", "resourceIpPort", "protocol"],
  time: ["startTime", "eventTimestamp", "duration", "requestToTargetDuration", "responseFromTargetDuration"],
  size: ["bytesReceived", "bytesSent"],
  decision: ["responseCode", "failureReason", "authDeniedReason", "resolvedUser", "grpcResponseCode"],
  path: ["sourceVpcId", "sourceVpcArn", "destinationVpcId"],
  content: [
    ...["requestMethod", "requestPath", "hostHeader", "userAgent", "serverNameIndication", "tlsVersion", "sslCipher"],
  ],
  labels: [
    ...["callerPrincipal", "callerPrincipalOrgID", "callerPrincipalTags", "callerX509SubjectCN"],
    ...["callerX509IssuerOU", "callerX509SANNameCN", "callerX509SANDNS", "callerX509SANURI"],
  ],
});

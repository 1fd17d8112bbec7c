import { REGION, type Resource, type Resources, sub } from "./fragment.ts";
import { capitalised } from "./functions.ts";
import type { Plan } from "./plan.ts";
import { secretsFor } from "./secrets.ts";
import type { Network } from "./wishes.ts";

/**
 * The ways from private subnets to those services that the functions there call themselves. Glue and KMS are called by
 * Athena, DynamoDB, SQS and S3, and logs are taken by Lambda, so none of these needs a way of its own.
 */
export function endpointResources(plan: Plan): Resources {
  const { network } = plan.wishes;
  if (network?.endpoints === undefined) return {};
  const { vpc, routeTables } = network.endpoints;
  const gateways = ["s3", "dynamodb"].map((service) => [
    `${capitalised(service)}Endpoint`,
    gateway(service, vpc, routeTables),
  ]);
  const interfaces = servicesOf(plan).map((service) => [
    `${capitalised(service)}Endpoint`,
    behindInterface(service, network),
  ]);
  return { EndpointGroup: group(network, vpc), ...Object.fromEntries([...gateways, ...interfaces]) };
}

function servicesOf({ config }: Plan): readonly string[] {
  const kinds = secretsFor("speaking", config).map(({ place }) => place.kind);
  return [
    "athena",
    "sqs",
    ...(config.engine.owners === "logs" ? [] : ["ec2"]),
    ...["ssm", "secretsmanager"].filter((kind) => kinds.some((each) => each === kind)),
  ];
}

/** Others in the VPC may use the same route tables, so the policy of the endpoint leaves them what they have. */
function gateway(service: string, vpc: string, routeTables: readonly string[]): Resource {
  return {
    Type: "AWS::EC2::VPCEndpoint",
    Properties: {
      ServiceName: sub(`com.amazonaws.${REGION}.${service}`),
      VpcEndpointType: "Gateway",
      VpcId: vpc,
      RouteTableIds: routeTables,
    },
  };
}

function behindInterface(service: string, { subnets, endpoints }: Network): Resource {
  return {
    Type: "AWS::EC2::VPCEndpoint",
    Properties: {
      ServiceName: sub(`com.amazonaws.${REGION}.${service}`),
      VpcEndpointType: "Interface",
      VpcId: endpoints?.vpc ?? "",
      SubnetIds: subnets,
      SecurityGroupIds: [{ "Fn::GetAtt": ["EndpointGroup", "GroupId"] }],
      PrivateDnsEnabled: true,
    },
  };
}

/** Lets the functions in, and nobody else. */
function group({ securityGroups }: Network, vpc: string): Resource {
  const https = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };
  return {
    Type: "AWS::EC2::SecurityGroup",
    Properties: {
      GroupDescription: "Endpoints that the functions of flow-witness call",
      VpcId: vpc,
      SecurityGroupIngress: securityGroups.map((SourceSecurityGroupId) => ({
        ...https,
        SourceSecurityGroupId,
        Description: "The functions",
      })),
    },
  };
}

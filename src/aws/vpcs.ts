import type { EC2Client, Vpc } from "@aws-sdk/client-ec2";
import { type Cidr, readCidr } from "../net/cidr.ts";
import { attempt } from "./failure.ts";

/** What EC2 says about a VPC. */
export interface VpcFacts {
  /** `vpc-…` */
  readonly id: string;
  readonly region: string;
  readonly cidrs: readonly Cidr[];
  readonly account?: string;
  /** Its name tag. */
  readonly name?: string;
}

/** Every VPC of the account in a Region. May throw `AwsFailure`. */
export async function describeVpcs(client: () => Promise<EC2Client>, region: string): Promise<readonly VpcFacts[]> {
  const { paginateDescribeVpcs } = await import("@aws-sdk/client-ec2");
  return await attempt("ec2:DescribeVpcs", async () => {
    const facts: VpcFacts[] = [];
    for await (const { Vpcs = [] } of paginateDescribeVpcs({ client: await client() }, {})) {
      facts.push(...Vpcs.flatMap((vpc) => factsOf(vpc, region)));
    }
    return facts;
  });
}

function factsOf(vpc: Vpc, region: string): VpcFacts[] {
  const { VpcId: id, OwnerId: account, CidrBlockAssociationSet = [], Ipv6CidrBlockAssociationSet = [] } = vpc;
  if (id === undefined) return [];
  const name = vpc.Tags?.find(({ Key }) => Key === "Name")?.Value;
  const texts = [
    vpc.CidrBlock,
    ...CidrBlockAssociationSet.map(({ CidrBlock }) => CidrBlock),
    ...Ipv6CidrBlockAssociationSet.map(({ Ipv6CidrBlock }) => Ipv6CidrBlock),
  ];
  const cidrs = [...new Set(texts.flatMap((text) => readCidr(text ?? "") ?? []))];
  return [{ id, region, cidrs, ...(account && { account }), ...(name && { name }) }];
}

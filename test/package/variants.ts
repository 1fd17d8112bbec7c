/** A way to deploy. */
export interface Deployment {
  /** The configuration, from the root of this project. */
  readonly config: string;
  readonly params: readonly string[];
}

/** Two flow logs of different kinds, digests, both surfaces, secrets of both kinds. */
const BROAD = "test/cloud/flow-witness.yaml";
/** What is asked about the little log finds it, and the table has a name. */
const LITTLE = "test/package/flow-witness.yaml";

/** Nobody is heard but in Teams. */
const TEAMS = "test/cloud/teams.yaml";

/** The deployments that are packaged for tests, each once. */
export const VARIANTS = {
  default: { config: BROAD, params: [] },
  vpc: {
    config: BROAD,
    params: [
      "subnets=subnet-0123456789abcdef0,subnet-0123456789abcdef1",
      "securityGroups=sg-0123456789abcdef0",
      "endpointsIn=vpc-0123456789abcdef0",
      "routeTables=rtb-0123456789abcdef0",
    ],
  },
  "cross-account": {
    config: BROAD,
    params: [
      "logAccount=210987654321",
      "logKeys=arn:aws:kms:eu-west-1:210987654321:key/11111111-2222-3333-4444-555555555555",
      "secretKeys=arn:aws:kms:eu-west-1:123456789012:key/66666666-7777-8888-9999-000000000000",
      "alarmTopic=arn:aws:sns:eu-west-1:123456789012:alarms",
      ...["doors=5", "answers=4", "logRetention=90"],
    ],
  },
  teams: { config: TEAMS, params: [] },
  "no-door": { config: LITTLE, params: ["door=none"] },
  "little-log": { config: LITTLE, params: [] },
} as const satisfies Readonly<Record<string, Deployment>>;

export type Variant = keyof typeof VARIANTS;

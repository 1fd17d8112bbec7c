import type { AthenaClient } from "@aws-sdk/client-athena";
import type { EC2Client } from "@aws-sdk/client-ec2";
import type { S3Client } from "@aws-sdk/client-s3";

/** How AWS is reached. Endpoints of single services come from the SDK's own variables (`AWS_ENDPOINT_URL_S3`, …) too. */
export interface AwsSettings {
  /** One endpoint for every service; AWS's own where absent. */
  readonly endpoint?: string;
  /** Looked for where AWS's tools look for them, where absent. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** One client for each service and Region, made when somebody asks for it; until then its package is not loaded. */
export interface AwsClients {
  s3(region: string): Promise<S3Client>;
  ec2(region: string): Promise<EC2Client>;
  athena(region: string): Promise<AthenaClient>;
  /** Gives back the connections. */
  close(): void;
}

/** Clients that share nothing with those of another call. */
export function makeClients(settings: AwsSettings = {}): AwsClients {
  const opened: Closable[] = [];
  const keep = <Client extends Closable>(make: (region: string) => Promise<Client>) => onePerRegion(make, opened);
  return {
    s3: keep(async (region) => {
      const { S3Client: Client } = await import("@aws-sdk/client-s3");
      // Nobody says in which Region a bucket lies; S3 tells it to whoever asks elsewhere.
      return new Client({ ...common(settings, region), maxAttempts: FEW_ATTEMPTS, followRegionRedirects: true });
    }),
    ec2: keep(async (region) => {
      const { EC2Client: Client } = await import("@aws-sdk/client-ec2");
      return new Client({ ...common(settings, region), maxAttempts: FEW_ATTEMPTS });
    }),
    athena: keep(async (region) => {
      const { AthenaClient: Client } = await import("@aws-sdk/client-athena");
      // The engine itself decides what is tried again: a statement that is started twice costs twice.
      return new Client({ ...common(settings, region), maxAttempts: 1 });
    }),
    close: () => {
      for (const client of opened.splice(0)) client.destroy();
    },
  };
}

interface Closable {
  destroy(): void;
}

function onePerRegion<Client extends Closable>(
  make: (region: string) => Promise<Client>,
  opened: Closable[],
): (region: string) => Promise<Client> {
  const made = new Map<string, Promise<Client>>();
  return (region) => {
    const known = made.get(region);
    if (known !== undefined) return known;
    const making = make(region).then((client) => {
      opened.push(client);
      return client;
    });
    made.set(region, making);
    return making;
  };
}

/** The first attempt and two more, with the SDK's own waits between them. */
const FEW_ATTEMPTS = 3;

/** Milliseconds. Somebody waits for the answer, so nothing waits long for a dead connection. */
const PATIENCE = { connectionTimeout: 3_000, requestTimeout: 20_000, socketTimeout: 20_000 };

function common({ endpoint, credentials }: AwsSettings, region: string) {
  return {
    region,
    requestHandler: { ...PATIENCE, throwOnRequestTimeout: true },
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials && { credentials }),
  };
}

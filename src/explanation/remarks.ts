import type { Connection } from "../conversations/connections.ts";
import type { Coverage } from "../coverage/coverage.ts";
import { readIp } from "../net/ip.ts";
import type { FlowRecord } from "../records/record.ts";
import type { Claim } from "./claims.ts";
import type { Flow } from "./flow.ts";
import type { Step } from "./next.ts";
import type { Remarks } from "./pasted.ts";

/** What pasted records are remarked upon with. */
interface Subject {
  readonly flow: Flow;
  readonly coverage: Coverage;
  /** Absent where no record tells of traffic. */
  readonly connection: Connection | undefined;
}

/** What NODATA and SKIPDATA records say, how client and server were told apart, and how to ask for the whole. */
export function remarksOn(records: readonly FlowRecord[], { flow, coverage, connection }: Subject): Remarks {
  const whole = connection === undefined ? quietQuestion(records, coverage) : wholeQuestion(flow, connection);
  return { quiet: records.flatMap(quietClaim), roles: rolesOf(connection), ...(whole && { whole }) };
}

function quietClaim({ status, observer, start, end }: FlowRecord): readonly Claim[] {
  const [seat, window] = [{ observer }, { from: start, to: end }];
  if (status === "no-data") return [{ code: "no-traffic", seat, window }];
  return status === "skip-data" ? [{ code: "records-skipped", seats: [seat], windows: [window] }] : [];
}

function rolesOf(connection: Connection | undefined): readonly Claim[] {
  const port = connection?.group.port;
  return connection?.by === "port" && port !== undefined ? [{ code: "server-by-port", port }] : [];
}

/** In flow logs both ends of a request through VPC Lattice speak with its own addresses, never with each other. */
const LATTICE_ADDRESSES = "169.254.171.0/24";

/** A request that reached no target has no second end that a log could be asked about. */
function wholeQuestion({ src, dst }: Flow, { group, records }: Connection): Step<"ask-the-logs"> | undefined {
  if (readIp(group.dst) === undefined) return undefined;
  const { port, protocol } = group;
  const service = { ...(port !== undefined && { port }), ...(protocol !== undefined && { protocol }) };
  const answered = records.some(({ observer, action }) => observer.kind === "service-network" && action !== undefined);
  const window = {
    from: Math.min(...records.map(({ start }) => start)),
    to: Math.max(...records.map(({ end }) => end)) + 1,
  };
  const from = answered ? LATTICE_ADDRESSES : (src?.text ?? group.src);
  return { code: "ask-the-logs", src: from, dst: dst?.text ?? group.dst, service, window };
}

/** Whether anything at all was recorded at the interface. */
function quietQuestion(records: readonly FlowRecord[], { asked }: Coverage): Step<"ask-the-logs"> | undefined {
  const observer = records.map((record) => record.observer).find(({ kind }) => kind === "interface");
  return observer && { code: "ask-the-logs", dst: observer.id, service: {}, window: asked };
}

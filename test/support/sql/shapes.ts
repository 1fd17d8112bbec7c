import { makeAddressBook } from "../../../src/names/address-book.ts";
import type { KnownInterface } from "../../../src/names/known-interfaces.ts";
import { readCidr } from "../../../src/net/cidr.ts";
import { readIp } from "../../../src/net/ip.ts";
import type { PortRange } from "../../../src/net/port.ts";
import type { ProtocolName } from "../../../src/net/protocol.ts";
import { makePlan } from "../../../src/plan/make-plan.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { answerQuery } from "../../../src/query/answer.ts";
import { digestQuery } from "../../../src/query/digest.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { recordsQuery } from "../../../src/query/records.ts";
import { readEnd } from "../../../src/question/end.ts";
import type { Intent } from "../../../src/question/question.ts";
import { vpc } from "../../../src/sources/vpc/index.ts";
import type { Window } from "../../../src/time/window.ts";

/** A statement that the project can write, before an engine spells it. */
export interface Shape {
  readonly name: string;
  readonly query: Query;
}

/** 2026-11-22T05:00:00Z to six. */
export const HOUR: Window = { from: 1_795_323_600, to: 1_795_327_200 };

const CLIENT = "10.20.40.4";
const SERVER = "10.23.0.60";
const SIXTH = "2001:db8:40::4";
const INTERFACE = "eni-0123456789abcdef0";
/** Kinds of ends; `undefined`: anybody. */
const ENDS = [undefined, SERVER, SIXTH, "10.20.0.0/14", "2001:db8::/32", INTERFACE, "i-0123456789abcdef0", "web"];
/** Ends that are spelt in a way of their own. They are asked for in small statements: the grammar takes its time over them. */
const RARE_ENDS = [
  ...["0.0.0.0/0", "10.0.0.0/5", "10.0.0.0/8", "10.20.40.0/24", "10.20.40.128/25", "10.20.40.4/32"],
  ...["::/0", "2001:db8:40::4/128"],
  ...["eni-00000000000000001", "everything", "ip-10-20-40-4.ap-northeast-1.compute.internal"],
];
const PARTNERS = [undefined, CLIENT, "10.20.0.0/16"];

const INTERFACES: readonly KnownInterface[] = [known("eni-00000000000000001", CLIENT, "2001:db8:1::1")];
const BOTH: readonly KnownInterface[] = [...INTERFACES, known("eni-00000000000000002", SERVER, SIXTH)];

const BOOK = makeAddressBook([
  { key: "web", names: [], addresses: ["10.20.1.1", "10.20.1.2", "2001:db8::1", "2001:db8::2"] },
  { key: "everything", names: [], addresses: ["10.20.1.1", "2001:db8::1", "10.20.0.0/16", "2001:db8::/48"] },
]);

/** What can be asked of two ends. */
interface Asked {
  readonly intent?: Intent;
  readonly ports?: readonly PortRange[];
  readonly protocol?: ProtocolName;
  readonly interfaces?: readonly KnownInterface[];
  readonly window?: Window;
}

const PORT = { from: 443, to: 443 };
const PORTS = [{ from: 22, to: 22 }, PORT, { from: 8000, to: 8099 }, { from: 9000, to: 9010 }];

/** A plan, with the words of its question. */
type Named = readonly [name: string, plan: Plan];

const PAIRS = ENDS.flatMap((end) => PARTNERS.flatMap((partner) => [[end, partner] as const, [partner, end] as const]));

/** Every plan that differs from the others in more than its values. */
const PLANS: readonly Named[] = [
  ...PAIRS.map(([src, dst]) => planned(src, dst, { ports: [PORT] })),
  ...ENDS.map((end) => planned(end, CLIENT, {})),
  ...[PORTS, PORTS.slice(2), PORTS.slice(0, 2)].map((ports) => planned(CLIENT, SERVER, { ports })),
  ...(["tcp", "udp", "icmp"] as const).flatMap((protocol) => [
    planned(CLIENT, SERVER, { protocol }),
    planned(undefined, SERVER, { protocol, ports: [PORT] }),
  ]),
  ...(["talkers", "reached", "top_rejects"] as const).flatMap((intent) =>
    [CLIENT, "10.20.0.0/16", "web"].flatMap((end) => [
      planned(end, undefined, { intent }),
      planned(undefined, end, { intent, ports: PORTS }),
      planned(end, SERVER, { intent, interfaces: INTERFACES }),
    ]),
  ),
  ...[INTERFACES, BOTH].flatMap((interfaces) =>
    [CLIENT, SIXTH, "eni-00000000000000001"].flatMap((src) =>
      [SERVER, SIXTH, undefined].map((dst) => planned(src, dst, { interfaces, ports: [PORT] })),
    ),
  ),
  ...[60, 600, 86_400, 93 * 86_400].map((length) =>
    planned(CLIENT, SERVER, { window: { from: HOUR.from, to: HOUR.from + length } }),
  ),
  planned(undefined, undefined, { intent: "top_rejects" }),
  planned(undefined, undefined, { intent: "top_rejects", ports: PORTS, protocol: "udp" }),
].filter(([, { src, dst, rejectsOnly }]) => rejectsOnly || src !== undefined || dst !== undefined);

const DAY = { window: { from: HOUR.from, to: HOUR.from + 86_400 }, padding: 660 };
const NETWORKS = ["10.20.0.0/16", "2001:db8::/32"].flatMap((text) => readCidr(text) ?? []);

/** Statements over text and over columns for every plan, and some that show records. */
export const SHAPES: readonly Shape[] = [
  ...PLANS.flatMap(([name, plan]) =>
    (["text", "columns"] as const).map((layout) => ({
      name: `${name}, over ${layout}`,
      query: answerQuery(plan, layout),
    })),
  ),
  ...[...ENDS, ...RARE_ENDS].map((end) => {
    const [name, plan] = planned(undefined, end ?? CLIENT, { ports: [PORT] });
    return { name: `${name}, records`, query: recordsQuery(plan, { source: vpc, limit: 20 }) };
  }),
  { name: "a day of everybody's", query: digestQuery({ ...DAY, own: [], intervals: [], isOverdue: true }) },
  {
    name: "a day about some places",
    query: digestQuery({
      ...DAY,
      about: { addresses: [CLIENT, SIXTH].flatMap((text) => readIp(text) ?? []), networks: NETWORKS },
      own: NETWORKS,
      intervals: [60, undefined],
      isOverdue: false,
    }),
  },
];

function known(id: string, ...addresses: readonly string[]): KnownInterface {
  return { id, how: "configured", addresses: addresses.flatMap((address) => readIp(address) ?? []) };
}

function planned(src: string | undefined, dst: string | undefined, asked: Asked): Named {
  const { intent = "seen", ports = [], protocol, interfaces = [], window = HOUR } = asked;
  const question = {
    intent,
    ...(src !== undefined && { src: readEnd(src) }),
    ...(dst !== undefined && { dst: readEnd(dst) }),
    ports,
    ...(protocol && { protocol }),
    window,
    ...{ missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] },
  };
  const around = { book: BOOK, interfaces, networks: [], aggregationSeconds: 60, source: vpc };
  const planning = makePlan(question, { ...around, nameOf: ({ key }) => key });
  const name = `${intent} ${src ?? "anybody"} to ${dst ?? "anybody"} ${JSON.stringify({ ports, protocol })}, ${interfaces.length} interfaces known`;
  if (!planning.ok) throw new Error(`${name} leads nowhere`);
  return [name, planning.plan];
}

import { dialect as athena } from "../../../src/engines/athena/dialect.ts";
import { dialect as duckdb } from "../../../src/engines/duckdb/dialect.ts";
import { type Ip, readIp } from "../../../src/net/ip.ts";
import type { Side } from "../../../src/plan/plan.ts";
import { answerQuery } from "../../../src/query/answer.ts";
import { writeStatement } from "../../../src/query/dialect.ts";
import type { Query } from "../../../src/query/nodes.ts";
import { type Door, door } from "./door.ts";

/** What a question names, and what is known of it from the configuration, from EC2 and from earlier answers. */
export const QUESTION_DOORS: readonly Door[] = [athena, duckdb].flatMap((dialect) => {
  const scan = ({ scan: stage }: Query) => writeStatement(dialect, stage, { records: "logs" });
  const answer = ({ answer: stage }: Query) => writeStatement(dialect, stage, { scan: "scan" });
  const named = (name: string) => `${dialect.name}: ${name}`;
  return [
    door(named("interfaces asked about"), (interfaces) => scan(queryOf(side({ interfaces })))),
    door(named("instances asked about"), (instances) => scan(queryOf(undefined, side({ instances })))),
    door(named("interfaces known"), (ids) => scan(queryOf(ownedBy(ids)))),
    door(named("interfaces of one end"), (ids) => answer(queryOf(ownedBy(ids), INSTANCE))),
    door(named("addresses"), (texts) => scan(queryOf(undefined, side({ addresses: texts.map(asAddress) }))), {
      spelt: withoutColon,
    }),
  ];
});

/** 2026-11-22T05:00:00Z and ten minutes more. */
const WINDOW = { from: 1_795_323_600, to: 1_795_324_200 };

/** The statements of columns are the shorter ones. */
function queryOf(src?: Side, dst?: Side): Query {
  const asked = { ports: [], protocols: [], window: WINDOW, padding: 120, broad: false, rejectsOnly: false };
  return answerQuery({ ...(src && { src }), ...(dst && { dst }), ...asked }, "columns");
}

function side(change: Partial<Side>): Side {
  return { text: "", addresses: [], networks: [], interfaces: [], instances: [], known: [], ...change };
}

const INSTANCE = side({ instances: ["i-0123456789abcdef0"] });

function ownedBy(ids: readonly string[]): Side {
  const addresses = [readIp("10.20.40.4")].filter((ip) => ip !== undefined);
  return side({ addresses, known: ids.map((id) => ({ id, how: "remembered", addresses })) });
}

/** With a colon it would be read as version 6, which is written anew from its numbers. */
function withoutColon(text: string): string {
  return text.replaceAll(":", ";");
}

function asAddress(text: string): Ip {
  // The brand keeps everything else out; here it is broken: what if a reader let something through?
  return withoutColon(text) as Ip;
}

import { SYN_ACK, TCP_FLAGS } from "../net/five-tuple.ts";
import { CLIENT_PORTS, SYSTEM_PORTS } from "../net/port.ts";
import type { Plan } from "../plan/plan.ts";
import type { Expression } from "./nodes.ts";
import { all, call, choose, col, compare, equal, lit } from "./write.ts";

/**
 * Whether the asked destination is the server: by who sent a SYN or a SYN-ACK, then by the asked port unless it is a
 * client's and the other a well-known one, then by the lower port; where nothing tells, as it was asked.
 */
export function destinationServes({ ports }: Pick<Plan, "ports">): Expression {
  const handshake = (way: string) => call("bit-and", col(`${way}_flags`), lit(SYN_ACK));
  const yes = lit(1);
  const no = lit(0);
  const cases = [
    { when: equal(handshake("a"), TCP_FLAGS.syn), value: yes },
    { when: equal(handshake("a"), SYN_ACK), value: no },
    { when: equal(handshake("b"), SYN_ACK), value: yes },
    { when: equal(handshake("b"), TCP_FLAGS.syn), value: no },
    { when: ports.length === 0 ? compare(col("b_port"), ">", col("a_port")) : sourceIsWellKnown(), value: no },
  ];
  return equal(choose(cases, yes), 1);
}

function sourceIsWellKnown(): Expression {
  return all(
    compare(col("a_port"), ">", 0),
    compare(col("a_port"), "<", SYSTEM_PORTS),
    compare(col("b_port"), ">=", CLIENT_PORTS),
  );
}

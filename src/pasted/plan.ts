import type { Group } from "../conversations/conversation.ts";
import { readIp } from "../net/ip.ts";
import { isPort } from "../net/port.ts";
import { makePlan, type Surroundings } from "../plan/make-plan.ts";
import type { Plan, Side } from "../plan/plan.ts";
import type { Question } from "../question/question.ts";
import type { Window } from "../time/window.ts";

/** What a plan for a connection of pasted records is made with. */
interface Frame {
  readonly question: Question;
  readonly window: Window;
  readonly around: Surroundings;
}

/** The plan that a question about just this connection would have; nothing of it is ever run. */
export function planFor({ src, dst, port = 0, protocol }: Group, { question, window, around }: Frame): Plan {
  const { missing, ambiguous, mistakes, said, assumed } = question;
  const planning = makePlan(
    {
      ...{ intent: "seen", missing, ambiguous, mistakes, said, assumed, window },
      ...endFor("src", src),
      ...endFor("dst", dst),
      ports: isPort(port) ? [{ from: port, to: port }] : [],
    },
    around,
  );
  if (!planning.ok) throw new Error("An address is never looked up.");
  const { blindSpot: _, ...plan } = planning.plan;
  return {
    ...plan,
    ...sideFor("src", src, plan),
    ...sideFor("dst", dst, plan),
    protocols: protocol === undefined ? [] : [protocol],
  };
}

function endFor(role: "src" | "dst", text: string): Pick<Question, "src" | "dst"> {
  const ip = readIp(text);
  return ip === undefined ? {} : { [role]: { kind: "address", ip } };
}

/** Ends that are no addresses: the host name of a request that reached no target, the MAC addresses of EFA. */
function sideFor(role: "src" | "dst", text: string, plan: Plan): Pick<Plan, "src" | "dst"> {
  if (plan[role] !== undefined || text === "any") return {};
  const side: Side = { text, addresses: [], networks: [], interfaces: [], instances: [], known: [] };
  return { [role]: side };
}

import type { Line } from "../jobs/digest/line.ts";
import { isPort } from "../net/port.ts";
import { protocolName } from "../net/protocol.ts";
import { readEnd } from "../question/end.ts";
import type { End } from "../question/question.ts";
import type { Restatable } from "../question/restatable.ts";
import type { Window } from "../time/window.ts";

/**
 * The question about a line of a digest and its day: why, where it is about one client; else what was blocked. Nothing
 * where an end is no address, as with EFA.
 */
export function lineQuestion({ clients, dst, port, protocol }: Line, window: Window): Asked | undefined {
  const server = address(dst);
  const single = "address" in clients ? clients.address : clients.count === 1 ? clients.example : undefined;
  const client = single === undefined ? undefined : address(single);
  if (server === undefined || (single !== undefined && client === undefined)) return undefined;
  const name = protocol === undefined ? undefined : protocolName(protocol);
  return {
    ...(client === undefined ? { intent: "blocked" } : { intent: "why", src: client }),
    dst: server,
    ports: port !== undefined && isPort(port) ? [{ from: port, to: port }] : [],
    ...(name && { protocol: name }),
    window,
    ...{ missing: [], ambiguous: [], mistakes: [], said: [], assumed: [] },
  };
}

type Asked = Restatable & { readonly window: Window };

function address(text: string): End | undefined {
  const end = readEnd(text);
  return end.kind === "address" ? end : undefined;
}

import { protocolName } from "../../../net/protocol.ts";
import type { FlowParts } from "../../language.ts";
import { serviceName } from "../../service-name.ts";
import { stretch } from "./times.ts";
import { inFull } from "./words.ts";

/** What was asked, part by part. */
export const parts: FlowParts = {
  end: (party) => (party === undefined ? "anywhere" : inFull(party)),
  service,
  time: stretch,
};

/** "22 (ssh)", "22, 8000–8100", "UDP 53 (dns)", "ICMP", "any"; TCP goes without saying. */
function service({ ports, protocols: [protocol] }: Parameters<FlowParts["service"]>[0]): string {
  const name = protocol === undefined ? undefined : protocolName(protocol);
  const said = name === undefined || name === "tcp" ? [] : [name.toUpperCase()];
  const [first] = ports;
  const known = ports.length === 1 && first !== undefined && first.from === first.to ? first.from : undefined;
  const usual =
    known === undefined ? undefined : serviceName({ port: known, ...(protocol !== undefined && { protocol }) });
  const numbers = ports.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  const words = [...said, ...(numbers === "" ? [] : [numbers]), ...(usual === undefined ? [] : [`(${usual})`])];
  return words.length === 0 ? "any" : words.join(" ");
}

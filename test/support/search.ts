import type { Search } from "../../src/conversations/search.ts";
import { at, CLIENT, SERVER } from "./records.ts";

/** The client to port 443 of the server, ten minutes, with the padding of one-minute aggregation. */
export const SEARCH: Search = {
  src: (address) => address === CLIENT,
  dst: (address) => address === SERVER,
  port: (port) => port === 443,
  protocol: (protocol) => protocol === 6,
  window: { from: at(0), to: at(600) },
  padding: 120,
  slice: 60,
};
const { port: _port, protocol: _protocol, ...anyPort } = SEARCH;
/** The client to any port of the server, by any protocol. */
export const ANY_PORT: Search = anyPort;

/** The group that the search is about. */
export const GROUP = { src: CLIENT, dst: SERVER, port: 443, protocol: 6 };

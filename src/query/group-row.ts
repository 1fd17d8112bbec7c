import type { Group } from "../conversations/conversation.ts";
import { readIp } from "../net/ip.ts";
import { findNumber, findText, type Row } from "./row.ts";

/** The group a row is about. */
export function groupIn(row: Row): Group {
  const port = findNumber(row, "port");
  const protocol = findNumber(row, "protocol");
  return {
    src: addressIn(row, "src"),
    dst: addressIn(row, "dst"),
    ...(port !== undefined && port > 0 && { port }),
    ...(protocol !== undefined && { protocol }),
  };
}

/** An address in its one spelling, where it is one. */
export function addressIn(row: Row, name: string): string {
  const text = findText(row, name) ?? "-";
  return readIp(text) ?? text;
}

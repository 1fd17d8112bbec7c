import { findService, type Service } from "../../net/services.ts";
import { matches, type Span } from "../span.ts";
import { readAddress } from "./address.ts";
import type { EndToken, PortToken } from "./end-token.ts";
import { readPort } from "./port-number.ts";

const URL =
  /(?<![a-z0-9])(?<scheme>[a-z][a-z0-9+-]{1,19}):\/\/(?:[\w.~%!$&*+;=:-]{1,80}@)?(?:\[(?<six>[0-9a-f:.]{2,45})(?:%\w{1,15})?\]|(?<host>[a-z0-9.-]{1,253}))(?::(?<port>\d{1,6})(?!\d))?(?<rest>[/?#;][\w\-.~%!$&*+;=:@/?#]*)?/g;
const SHARE = /\\\\(?<host>[a-z0-9.-]{1,253})\\[\w$.\\-]*/g;

/** URLs and `\\host\share`; the scheme counts as its service. */
export function readLinks(text: string): EndToken[] {
  const urls = matches(text, URL).map(({ start, end, groups }) => {
    const { scheme = "", six, host = "", port, rest = "" } = groups;
    // Punctuation at the very end belongs to the sentence.
    const last = rest || (port === undefined ? host : "");
    const stop = end - (last.length - trimEnd(last, ".!?;:,").length);
    const service = findService(scheme);
    return linkToken({ start, end: stop }, six ?? trimEnd(host, "."), { service, port, scheme });
  });
  const shares = matches(text, SHARE).map(({ start, end, groups }) =>
    linkToken({ start, end }, groups["host"] ?? "", { service: findService("smb"), port: undefined, scheme: "smb" }),
  );
  return [...urls, ...shares].filter((token) => token !== undefined);
}

function trimEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

interface Scheme {
  readonly scheme: string;
  readonly service: Service | undefined;
  readonly port: string | undefined;
}

function linkToken(span: Span, host: string, { scheme, service, port }: Scheme): EndToken | undefined {
  const end = endOf(host);
  if (end === undefined) return undefined;
  const said = portOf(span, { service, port });
  const protocol = scheme === "tcp" || scheme === "udp" ? ({ protocol: scheme } as const) : {};
  return said === undefined && service === undefined
    ? { ...span, ...end }
    : { ...span, ...end, port: { ...span, ...said, ...protocol } };
}

function endOf(host: string): Pick<EndToken, "value" | "mistake"> | undefined {
  if (host.includes(":") || /^[\d.]+$/.test(host)) return readAddress(host);
  return host.includes(".") ? { value: { kind: "host", name: host } } : undefined;
}

function portOf(span: Span, { service, port }: Omit<Scheme, "scheme">): PortToken | undefined {
  const named = service === undefined ? {} : { service };
  if (port !== undefined) return { ...span, ...named, ...readPort(port) };
  if (service?.port === undefined) return undefined;
  return { ...span, ...named, range: { from: service.port, to: service.port } };
}

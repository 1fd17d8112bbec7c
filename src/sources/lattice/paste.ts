import { TCP } from "../../net/protocol.ts";
import type { FlowRecord } from "../../records/record.ts";
import { fromIso } from "../../time/instant.ts";
import { flatten, readObject } from "../json-object.ts";
import type { Pasted, PastedReading } from "../source.ts";
import { type Fields, present, readAddress, readNumber } from "../values.ts";

/** Reads a pasted entry of an access log, for a service or a resource. */
export function readPasted({ text }: Pasted): PastedReading | undefined {
  const json = readObject(text);
  if (json === undefined || !("sourceIpPort" in json) || !("serviceNetworkArn" in json || "serviceArn" in json)) {
    return undefined;
  }
  // The documented example writes an absent reason as the word null.
  const values = flatten(json);
  const fields = present(values);
  const start = fromIso(fields["startTime"] ?? fields["eventTimestamp"] ?? "");
  if (start === undefined) return { values, unnamed: [], records: [], problem: "not-a-time" };
  const end = start + Math.floor((readNumber(fields["duration"]) ?? 0) / 1000);
  return { values, unnamed: [], records: legsOf(fields, { start, end }) };
}

/** A request that was answered has both legs in one entry; one that was denied has none behind Lattice. */
function legsOf(fields: Fields, times: Pick<FlowRecord, "start" | "end">): readonly FlowRecord[] {
  const src = endOf(fields["sourceIpPort"]);
  const dst = endOf(fields["targetIpPort"] ?? fields["destinationIpPort"]);
  const to = dst.address ?? fields["hostHeader"];
  const common = { observer: observerOf(fields), status: "ok", ...times, protocol: TCP, fields } as const;
  const request = {
    ...common,
    ...(src.address !== undefined && { src: src.address }),
    ...(to !== undefined && { dst: to }),
    ...(src.port !== undefined && { srcPort: src.port }),
    ...(dst.port !== undefined && { dstPort: dst.port }),
    ...sizeOf(fields["bytesReceived"]),
  };
  const code = readNumber(fields["responseCode"]);
  if (code === undefined) return [request];
  if (isDenied(fields, code)) {
    return [{ ...request, action: "reject", rejectReason: fields["authDeniedReason"] ?? String(code) }];
  }
  const failure = failureOf(fields, code);
  const accepted = { ...request, action: "accept", ...(failure !== undefined && { failure }) } as const;
  const reply = {
    ...common,
    ...(to !== undefined && { src: to }),
    ...(src.address !== undefined && { dst: src.address }),
    ...(dst.port !== undefined && { srcPort: dst.port }),
    ...(src.port !== undefined && { dstPort: src.port }),
    ...sizeOf(fields["bytesSent"]),
  };
  return [accepted, { ...reply, action: "accept" }];
}

/** Without a reason, 403 may as well be the service's own answer; the target is then named. */
function isDenied(fields: Fields, code: number): boolean {
  return code === 403 && (fields["authDeniedReason"] !== undefined || fields["targetIpPort"] === undefined);
}

function failureOf({ failureReason }: Fields, code: number): string | undefined {
  if (code < 400 && failureReason === undefined) return undefined;
  return failureReason === undefined ? String(code) : `${code}, ${failureReason}`;
}

/** The service network, or the service where the entry names no network; the account is in either name. */
function observerOf({ serviceNetworkArn, serviceArn }: Fields): FlowRecord["observer"] {
  const { account, id } =
    /^arn:[^:]*:[^:]*:[^:]*:(?<account>\d{12})?[^:]*:[^/]+\/(?<id>\S+)$/.exec(serviceNetworkArn ?? serviceArn ?? "")
      ?.groups ?? {};
  return { id: id ?? "-", kind: "service-network", ...(account !== undefined && { account }) };
}

/** Address and port; IPv6 addresses stand in brackets or before the last colon. */
function endOf(text = ""): { readonly address?: string; readonly port?: number } {
  const { host = "", digits } = /^\[?(?<host>[^\]]*?)\]?:(?<digits>\d{1,5})$/.exec(text)?.groups ?? {};
  const [address, port] = [readAddress(host), readNumber(digits)];
  return { ...(address !== undefined && { address }), ...(port !== undefined && { port }) };
}

function sizeOf(text: string | undefined): Pick<FlowRecord, "bytes"> {
  const bytes = readNumber(text);
  return bytes === undefined ? {} : { bytes };
}

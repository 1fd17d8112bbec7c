import {
  countWords,
  decoded,
  type FlagName,
  flagsIn,
  momentIn,
  protocolWords,
  readArn,
  roundedSize,
  serviceAt,
} from "../../field-values.ts";
import type { FieldContext, FieldWords } from "../../language.ts";
import { exactMoment } from "./times.ts";
import { list } from "./words.ts";

type Say = FieldWords["say"];

/** A field whose value needs no words of its own, or those given. */
export function field(name: string, say: Say = (value) => value): FieldWords {
  return { name, say };
}

/** A field with known values; any other is said as it is. */
export function oneOf(name: string, meanings: Readonly<Record<string, string>>): FieldWords {
  return field(name, (value) => {
    const meaning = meanings[value];
    return meaning === undefined ? value : `${value}: ${meaning}`;
  });
}

/** "14:01:10 JST". */
export const moment: Say = (value, { clock }) => {
  const instant = momentIn(value);
  return instant === undefined ? value : exactMoment(instant, clock);
};

/** "22 (ssh)"; 0 where the protocol has no ports. */
export const port: Say = (value, { beside }) => {
  if (value === "0") return "none";
  const name = serviceAt(value, beside("protocol"));
  return name === undefined ? value : `${value} (${name})`;
};

/** "1,260". */
export const count: Say = countWords;

/** "23,294,588 bytes (23.3 MB)". */
export const size: Say = (value) => {
  const rounded = roundedSize(value);
  return `${countWords(value)} ${value === "1" ? "byte" : "bytes"}${rounded === undefined ? "" : ` (${rounded})`}`;
};

/** "3 ms". */
export const milliseconds: Say = (value) => `${countWords(value)} ms`;

/** "TCP (6)". */
export const protocol: Say = protocolWords;

/** "sn-0123 (account 123456789012)". */
export const named: Say = (value) => {
  const arn = readArn(value);
  return arn === undefined ? value : `${arn.id} (account ${arn.account})`;
};

/** A tag without its percent signs. */
export const tag: Say = decoded;

/** "2: SYN (opens a connection)". */
export const flags: Say = (value) => flagWords(value, 10);

/** The same from hexadecimal text. */
export const hexFlags: Say = (value) => flagWords(value, 16);

function flagWords(value: string, radix: 10 | 16): string {
  const names = flagsIn(value, radix);
  if (names === undefined) return value;
  return `${value}: ${names.length === 0 ? "neither an opening nor an end, only packets in between" : list(names.map((name) => FLAGS[name]))}`;
}

const FLAGS: Readonly<Record<FlagName, string>> = {
  syn: "SYN (opens a connection)",
  "syn-ack": "SYN-ACK (answers an opening)",
  ack: "ACK (acknowledges)",
  fin: "FIN (ends it in good order)",
  rst: "RST (refuses it or breaks it off)",
  psh: "PSH (data to be handed on)",
  urg: "URG (urgent data)",
  ecn: "ECE (congestion noticed)",
  cwr: "CWR (congestion answered)",
};

/** Whether the packet's own address is that at the interface. */
export function inPacket(name: string, atInterface: string): FieldWords {
  return field(name, (value: string, { beside }: FieldContext) => {
    const other = beside(atInterface);
    if (other === undefined) return value;
    return value === other
      ? `${value} (the same as at the interface)`
      : `${value} (not the one at the interface, which handles this traffic for somebody else)`;
  });
}

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

type Say = FieldWords["say"];

/** A field whose value needs no words of its own, or those given. */
export function field(name: string, say: Say = (value) => value): FieldWords {
  return { name, say };
}

/** A field with known values; any other is said as it is. */
export function oneOf(name: string, meanings: Readonly<Record<string, string>>): FieldWords {
  return field(name, (value) => {
    const meaning = meanings[value];
    return meaning === undefined ? value : `${value}（${meaning}）`;
  });
}

/** 「14:01:10」 */
export const moment: Say = (value, { clock }) => {
  const instant = momentIn(value);
  return instant === undefined ? value : exactMoment(instant, clock);
};

/** 「22番（ssh）」; 0 where the protocol has no ports. */
export const port: Say = (value, { beside }) => {
  if (value === "0") return "なし";
  const name = serviceAt(value, beside("protocol"));
  return name === undefined ? `${value}番` : `${value}番（${name}）`;
};

/** 「1,260」 */
export const count: Say = countWords;

/** 「23,294,588 バイト（23.3 MB）」 */
export const size: Say = (value) => {
  const rounded = roundedSize(value);
  return `${countWords(value)} バイト${rounded === undefined ? "" : `（${rounded}）`}`;
};

/** 「3 ミリ秒」 */
export const milliseconds: Say = (value) => `${countWords(value)} ミリ秒`;

/** 「TCP (6)」 */
export const protocol: Say = (value) => protocolWords(value).replace(/ \((?<number>\d+)\)$/, "（$<number>）");

/** 「sn-0123（アカウント 123456789012）」 */
export const named: Say = (value) => {
  const arn = readArn(value);
  return arn === undefined ? value : `${arn.id}（アカウント ${arn.account}）`;
};

/** A tag without its percent signs. */
export const tag: Say = decoded;

/** 「2（SYN: 接続の開始）」 */
export const flags: Say = (value) => flagWords(value, 10);

/** The same from hexadecimal text. */
export const hexFlags: Say = (value) => flagWords(value, 16);

function flagWords(value: string, radix: 10 | 16): string {
  const names = flagsIn(value, radix);
  if (names === undefined) return value;
  return `${value}（${names.length === 0 ? "開始も終了も含まない、途中のパケットのみ" : names.map((name) => FLAGS[name]).join("、")}）`;
}

const FLAGS: Readonly<Record<FlagName, string>> = {
  syn: "SYN: 接続の開始",
  "syn-ack": "SYN-ACK: 開始への応答",
  ack: "ACK: 受領の確認",
  fin: "FIN: 正常な終了",
  rst: "RST: 拒絶または切断",
  psh: "PSH: データの引き渡し",
  urg: "URG: 緊急データ",
  ecn: "ECE: 混雑の通知",
  cwr: "CWR: 混雑への対応",
};

/** Whether the packet's own address is that at the interface. */
export function inPacket(name: string, atInterface: string): FieldWords {
  return field(name, (value: string, { beside }: FieldContext) => {
    const other = beside(atInterface);
    if (other === undefined) return value;
    return value === other
      ? `${value}（インターフェースでのアドレスと同じ）`
      : `${value}（インターフェースでのアドレスと異なり、ほかのための中継）`;
  });
}

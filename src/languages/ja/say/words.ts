import type { Flow, Party, Seat, Service } from "../../../explanation/flow.ts";
import { protocolName, TCP } from "../../../net/protocol.ts";
import { serviceName } from "../../service-name.ts";
import { ja } from "./ja.ts";

/** A count for reading: exact below ten thousand, then two figures (約12,000). */
export function number(count: number): string {
  if (count < 10_000) return count.toLocaleString("ja-JP");
  return `約${Number(count.toPrecision(2)).toLocaleString("ja-JP")}`;
}

/** Name first, address behind it in full-width brackets. */
export function inFull(party: Party): string {
  if (party.isInternet) return INTERNET;
  const { text, name, address } = party;
  const title = name ?? text;
  const behind = address ?? text;
  return title === behind ? title : `${title}（${behind}）`;
}

/** The end as a sentence names it once the first line has given it in full. */
export function end(party: Party | undefined): string {
  if (party?.isInternet) return INTERNET;
  return party === undefined ? "相手" : (party.name ?? party.text);
}

/** Whoever is outside the own networks; read as that again. */
export const INTERNET = "インターネット";

/** 「給与DB 側」「NAT ゲートウェイ nat-0a1」 */
export function observer(seat: Seat): string {
  return seat.party === undefined ? place(seat) : ja`${end(seat.party)}側`;
}

/** Where it was seen: the end itself, or the observer on the way. */
export function place({ observer: { id, kind, name }, party }: Seat): string {
  if (party !== undefined) return end(party);
  if (id === "-") return "ログに名前のない観測点";
  const noun = {
    interface: "インターフェース",
    "nat-gateway": "NAT ゲートウェイ",
    instance: "インスタンス",
    attachment: "Transit Gateway アタッチメント",
    firewall: "ファイアウォール",
    "service-network": "サービスネットワーク",
    unknown: "観測点",
  }[kind];
  return name === undefined ? ja`${noun}${id}` : ja`${noun}${id}（${name}）`;
}

/** Asks the owner to check something, or names where to check it. */
export function toCheck(seat: Seat, what: string): string {
  const owner = seat.party?.owner;
  const unnamed = seat.party === undefined && seat.observer.id === "-";
  return owner === undefined
    ? ja`${unnamed ? "両端" : place(seat)}の「${what}」を確認してください。`
    : ja`${owner}に「${what}」の確認を依頼してください。`;
}

/** The service in a sentence: 「ssh」「9200番」「この通信」 */
export function service(asked: Service): string {
  return serviceName(asked) ?? (asked.port === undefined ? "この通信" : `${asked.port}番`);
}

/** The service of a line by itself: 「22番（ssh）」「UDP 53番（dns）」「ICMP」; empty where nothing is known of it. */
export function serviceInFull(asked: Service): string {
  const name = serviceName(asked);
  return name === undefined ? portNumber(asked) : `${portNumber(asked)}（${name}）`;
}

/** 「22番」「UDP 53番」「プロトコル 47」 */
export function portNumber({ port, protocol }: Service): string {
  const said = protocol === undefined || protocol === TCP ? "" : protocolWord(protocol);
  return port === undefined ? said : `${said} ${port}番`.trim();
}

function protocolWord(protocol: number): string {
  return protocolName(protocol)?.toUpperCase() ?? ja`プロトコル${protocol}`;
}

/** Both ends in short, with the way between them. */
export function way({ src, dst }: Pick<Flow, "src" | "dst">): string {
  return [src, dst].map((party) => (party === undefined ? "すべて" : end(party))).join(" → ");
}

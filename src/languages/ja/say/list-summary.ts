import type { Flow } from "../../../explanation/flow.ts";
import type { ListSummary } from "../../../explanation/observed-claims.ts";
import type { JudgedGroup, ListVerdict } from "../../../verdict/verdict.ts";
import { isTcp, listEnds, partlyRejected } from "../../folded.ts";
import { size } from "../../size.ts";
import { ja } from "./ja.ts";
import { end, number } from "./words.ts";

/** 「43 組中 3 組で拒否」「12 台が給与DB と通信、2 台は拒否」 */
export function listWord(list: ListVerdict, flow: Flow): string {
  return list.turned === undefined ? summary(list, flow) : "逆向きの記録のみ";
}

function summary(list: ListVerdict, flow: Flow): string {
  const { about, counted } = list;
  switch (about) {
    case "pairs":
      return pairsRejected(list);
    case "sources":
      return sources(list, end(listEnds(list, flow).to));
    case "destinations":
      return destinations(list, end(listEnds(list, flow).from));
    case "rejects":
      return `拒否 ${number(counted.rejects)} 回`;
  }
}

function pairsRejected(list: ListVerdict): string {
  const { groupCount, counted } = list;
  const all = number(groupCount);
  if (counted.rejected === 0) return ja`${all}組、拒否なし`;
  if (counted.rejected < groupCount) return ja`${all}組中${number(counted.rejected)}組で拒否`;
  if (groupCount > 1) return ja`${all}組すべてで拒否`;
  return partlyRejected(list) === 0 ? "1 組、拒否" : "1 組、一部拒否";
}

function sources(list: ListVerdict, name: string): string {
  const { reached, rejected: refused } = list.counted;
  if (reached === 0) return ja`${name}で${number(refused)}台が拒否`;
  return ja`${number(reached)}台が${name}と通信、${rejected(list)}`;
}

function destinations(list: ListVerdict, name: string): string {
  const { reached, rejected: refused } = list.counted;
  if (reached === 0) return ja`${name}は${number(refused)}台で拒否`;
  return ja`${name}は${number(reached)}台と通信、${rejected(list)}`;
}

/** Some connections of a host may be rejected and others not. */
function rejected(list: ListVerdict): string {
  const { about, counted } = list;
  if (counted.rejected === 0) return "拒否なし";
  const part = partlyRejected(list);
  const hosts = ja`${number(counted.rejected)}台${about === "sources" ? "は" : "で"}`;
  if (part === counted.rejected) return `${hosts}一部拒否`;
  return part === 0 ? `${hosts}拒否` : ja`${hosts}拒否（うち${number(part)}台は一部）`;
}

/** What the list comes to, as a sentence. */
export function listSentence({ list, flow }: ListSummary): string {
  const { about, counted, groups } = list;
  switch (about) {
    case "pairs":
      return pairs(list);
    case "sources":
    case "destinations": {
      const noun = groups.every(isTcp) ? "接続" : "通信";
      const hosts = list.turned === undefined ? "" : `${summary(list, flow)}。`;
      // What Block Public Access turned away is logged without bytes.
      const bytes = counted.bytes === 0 ? "" : `、${size(counted.bytes)}`;
      return ja`${hosts}${noun}は合わせて${number(counted.conversations)}件${bytes}です。`;
    }
    case "rejects":
      return rejects(list);
  }
}

function pairs({ groups, groupCount, counted }: ListVerdict): string {
  if (groupCount === 1) return "記録があるのは 1 組だけです。";
  const found = ja`${number(groupCount)}組の記録があります`;
  if (groups.length < groupCount) {
    const { rejected } = counted;
    if (rejected === 0) return `${found}（拒否なし）。`;
    return rejected === groupCount
      ? `${found}（すべてで拒否あり）。`
      : ja`${found}（うち${number(rejected)}組で拒否あり）。`;
  }
  return `${found}（${tally(groups)}）。`;
}

function tally(groups: readonly JudgedGroup[]): string {
  const of = (kind: JudgedGroup["verdict"]["kind"]) => groups.filter(({ verdict }) => verdict.kind === kind).length;
  const kinds = KINDS.filter(([kind]) => of(kind) > 0);
  const [first] = kinds;
  if (kinds.length === 1 && first !== undefined) return `すべて${first[1]}`;
  return kinds.map(([kind, word]) => `${word} ${number(of(kind))}`).join("、");
}

const KINDS = [
  ["rejected", "拒否"],
  ["mixed", "混在"],
  ["lost", "損失"],
  ["accepted", "許可"],
  ["in-transit", "途中まで"],
] as const satisfies readonly (readonly [JudgedGroup["verdict"]["kind"], string])[];

function rejects({ groupCount, counted: { pairs: all, folded, rejects: total } }: ListVerdict): string {
  if (folded.sources === 0) return ja`${number(all)}組で拒否されました。`;
  const sources = ja`多数の宛先やポートで拒否された送信元が${number(folded.sources)}（計 ${number(folded.rejects)} 回）`;
  const others = groupCount - folded.sources;
  if (others === 0) return `${sources}です。`;
  return ja`${sources}、ほかに${number(others)}組（計 ${number(total - folded.rejects)} 回）です。`;
}

import type { Flow, Party } from "../../../explanation/flow.ts";
import type { PortRange } from "../../../net/port.ts";
import { protocolName } from "../../../net/protocol.ts";
import type { Exchange, Verdict } from "../../../verdict/verdict.ts";
import type { Clock } from "../../clock.ts";
import { serviceName } from "../../service-name.ts";
import { ja } from "./ja.ts";
import { listWord } from "./list-summary.ts";
import { moment, stretch } from "./times.ts";
import { inFull } from "./words.ts";

/** What happened, in a few words. */
export function word(verdict: Verdict, clock: Clock, flow: Flow): string {
  switch (verdict.kind) {
    case "rejected":
      return verdict.leg === "reply" ? "戻りの通信が拒否されています" : "拒否されています";
    case "mixed":
      return "途中で許可と拒否が入れ替わっています";
    case "lost":
      return "途中で失われています";
    case "accepted":
      return accepted(verdict.exchange, "許可されています");
    case "in-transit":
      return "途中までの記録があります";
    case "never-seen":
      return verdict.final ? "記録がありません" : ja`${moment(verdict.judged.to, clock)}までは記録がありません`;
    case "cannot-say":
      return "判断できません";
    case "list":
      return listWord(verdict, flow);
  }
}

/** 「許可されています」「許可されていますが、途中で切断」「許可、途中で切断」 */
export function accepted(exchange: Exchange, word: "許可されています" | "許可"): string {
  const isReply = exchange.kind === "not-seen-beyond" && exchange.leg === "reply";
  const but = isReply ? "応答は送信元側に記録なし" : BUT[exchange.kind];
  if (but === undefined) return word;
  return word === "許可" ? `${word}、${but}` : `${word}が、${but}`;
}

const BUT: Readonly<Partial<Record<Exchange["kind"], string>>> = {
  "refused-by-host": "ホスト側で拒否",
  reset: "途中で切断",
  "no-reply": "応答の記録なし",
  "reply-only": "記録は応答のみ",
  "not-seen-beyond": "宛先側に記録なし",
  "service-failed": "サービスが失敗",
  unknown: "応答は不明",
};

/** 「10.20.40.4 → 給与DB（10.23.0.60）22番（ssh）」 */
export function flow(asked: Flow, verdict: Verdict, clock: Clock): string {
  const target = [...ways(asked), ...service(asked)].reduce(
    (text, part) => (text === "" || text.endsWith("）") ? text + part : `${text} ${part}`),
    "",
  );
  if (!DATED.includes(verdict.kind)) return target;
  const when = stretch(asked.window, clock);
  if (target === "") return when;
  return target.endsWith("）") ? `${target}、${when}` : `${target}（${when}）`;
}

/** Silence is about a time, and a list is of one; a record carries its own. */
const DATED: readonly Verdict["kind"][] = ["never-seen", "cannot-say", "list"];

/** Nothing where any end is meant on both sides. */
function ways({ src, dst }: Flow): readonly string[] {
  return src === undefined && dst === undefined ? [] : [`${party(src)} → ${party(dst)}`];
}

function party(end: Party | undefined): string {
  return end === undefined ? "すべて" : inFull(end);
}

/** The asked ports and, unless it is TCP, the protocol. */
export function service({ ports, protocols }: Pick<Flow, "ports" | "protocols">): readonly string[] {
  const [protocol] = protocols;
  const name = protocol === undefined ? undefined : protocolName(protocol);
  const said = name === undefined || name === "tcp" ? [] : [name.toUpperCase()];
  if (ports.length === 0) return said;
  return [[...said, portWords(ports, protocol)].join(" ")];
}

function portWords(ports: readonly PortRange[], protocol: number | undefined): string {
  const [first] = ports;
  if (ports.length === 1 && first !== undefined && first.from === first.to) {
    const name = serviceName({ port: first.from, ...(protocol === undefined ? {} : { protocol }) });
    return name === undefined ? `${first.from}番` : `${first.from}番（${name}）`;
  }
  return ports.map(({ from, to }) => (from === to ? `${from}番` : `${from}〜${to}番`)).join("、");
}

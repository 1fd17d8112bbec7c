import { protocolName } from "../../../net/protocol.ts";
import type { Window } from "../../../time/window.ts";
import { type Clock, sameDay } from "../../clock.ts";
import { askedAbout, type Row, type RowAsked } from "../../row-asked.ts";
import { showWindow } from "../../shown-window.ts";
import { ja } from "./ja.ts";
import { during, serviceOf, trafficBetween } from "./question.ts";
import { INTERNET } from "./words.ts";

/** 「14:00〜14:10 に、10.20.40.4 から 10.23.0.60 への 22番（TCP）の通信はなぜ拒否されましたか。」 */
export function rowExample(row: Row, clock: Clock): string {
  return ask(row, spanOf(row.flow.window, clock));
}

/** The same with its date, so that it asks about the same time on any day. */
export function rowQuestion(row: Row, clock: Clock): string {
  return ask(row, during(showWindow(row.flow.window, clock)));
}

function ask(row: Row, time: string): string {
  const asked = askedAbout(row);
  const { flow } = row;
  const end = (side: "src" | "dst") =>
    flow[side]?.isInternet && asked[side] === flow[side].text ? INTERNET : asked[side];
  return `${time}、${trafficBetween(end("src"), end("dst"), service(asked, row))}${ENDINGS[asked.intent]}`;
}

const ENDINGS: Readonly<Record<RowAsked["intent"], string>> = {
  seen: "はありましたか。",
  blocked: "は拒否されましたか。",
  why: "はなぜ拒否されましたか。",
};

function service({ service: own }: RowAsked, { flow }: Row): string {
  const { port, protocol } = own === "as-asked" ? { protocol: flow.protocols[0] } : own;
  const single = port === undefined ? [] : [{ from: port, to: port }];
  const name = protocol === undefined ? undefined : protocolName(protocol);
  return serviceOf({ ports: own === "as-asked" ? flow.ports : single, ...(name !== undefined && { protocol: name }) });
}

/** The day is left out where it is today. */
function spanOf(window: Window, clock: Clock): string {
  const shown = showWindow(window, clock);
  const { from, to, extent, zone } = shown;
  const today = extent === "within-a-day" && zone === "own" && sameDay(clock, window.from, clock.now);
  return today ? ja`${from.time}〜${to.time}に` : during(shown);
}

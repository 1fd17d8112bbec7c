import type { ActionId } from "../../cards/action-ids.ts";
import type { Pressed } from "../../surfaces/surface.ts";
import type { Caller } from "../caller.ts";
import type { Deed } from "../deed.ts";
import type { Desk } from "../desk.ts";
import { again } from "./again.ts";
import { csv } from "./csv.ts";
import { details } from "./details.ts";
import { eraseMine } from "./erase.ts";
import { example } from "./example.ts";
import { forgetOwnAddress } from "./forget-address.ts";
import { form } from "./form.ts";
import { language } from "./language.ts";
import { type Press, tooOld } from "./press.ts";
import { recent } from "./recent.ts";
import { records } from "./records.ts";
import { reply } from "./reply.ts";
import { run } from "./run.ts";
import { share } from "./share.ts";
import { statement } from "./statement.ts";
import { widen } from "./widen.ts";

/** Every button that is no matter of the door alone: that which opens the form with a question in it is. */
const PRESSES: Readonly<Record<Exclude<ActionId, "change">, Press>> = {
  reply,
  records,
  csv,
  widen,
  again,
  details,
  statement,
  share,
  run,
  recent,
  example,
  form,
  language,
  "forget-address": forgetOwnAddress,
  erase: eraseMine,
};

/** Does what the button says. */
export async function press(caller: Caller<Pressed>, desk: Desk): Promise<Deed> {
  const act = Object.entries(PRESSES).find(([id]) => id === caller.arrival.action)?.[1];
  return act === undefined ? tooOld(caller, desk) : await act(caller, desk);
}

import { addressForgotten } from "../../../templates/forgotten.ts";
import { forgetAddress } from "../people.ts";
import { atHome } from "./at-home.ts";

/** Forgets the address of the person's machine. */
export const forgetOwnAddress = atHome(async (caller, desk) => {
  await forgetAddress(caller.arrival.person, desk);
  return { caller, card: addressForgotten };
});

import { formOffer } from "../../../templates/form-offer.ts";
import { type Press, showWords } from "./press.ts";

/** Somebody wants the form where no door could open it: a button can. */
export const form: Press = async (caller, desk) => showWords(formOffer, caller, desk);

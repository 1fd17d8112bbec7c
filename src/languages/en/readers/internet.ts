import { MARKS } from "../../../question/span.ts";

/** Behind a word that calls for an end, or at the place of an end in a command. */
const LEAD = String.raw`(?<=(?:(?<![\w-])(?:from|to|into|onto|towards?|with|reach(?:es|ed|ing)?|access(?:es|ed|ing)?|between|by|and|source|src|destination|dest|dst|(?:hosts?|servers?|sites?|addresses|anything|anyone|what|who|machines?) on)|[→←:=]|${MARKS.end}|${MARKS.other})[\s:=*_"]{0,3})`;
/** It belongs to another noun: internet gateway, internet connection. */
const ENDS = String.raw`(?![\w-]|\.\w|'s?\w|\s(?:gateway|gw|explorer|connection|connectivity|access|speed|provider|service|proxy|line|outage|traffic|router|banking|search|radio)[a-z]{0,10}(?!\w))`;

/** The internet, and whoever is outside. */
export const INTERNET: readonly RegExp[] = [
  new RegExp(`${LEAD}(?:the )?(?:(?:public|open|wider|whole) )?internet${ENDS}`, "g"),
  /(?<=^\W{0,3})(?:the )?internet(?=\s{0,2}(?:\W{0,3}$|[→←]|to\s))/g,
  new RegExp(
    String.raw`(?<=(?<![\w-])(?:from|to)\s)(?:the )?outside(?: world)?(?!\sof|\s(?:the|our|my|your|a|an|office|working|business|${MARKS.end}))${ENDS}`,
    "g",
  ),
];

import { MARKS } from "../../../question/span.ts";
import { type Clause, type Link, type TimeReader, word } from "../../../question/time/token.ts";
import { whole } from "./calendar-words.ts";

/** Words before which, or behind which with a subject, "until" tells how long it worked. */
const WORKED =
  /\b(?:worked|ran|could|connected|succeeded|passed|fine|ok|okay|no (?:problems?|issues?)|(?<!is |'s )working|(?:was|were|been|got|went) (?:\w{2,12} ){0,2}(?:good|up|reachable|accessible|able|allowed|accepted|permitted|through|normal))\b/;
const IT_WORKED =
  /\b(?:it|that|this|all|everything|things|we|i|they|there) (?:\w{2,12} ){0,1}(?:worked|was|were|could|had|ran|went|got)\b/;
/** Until 2pm (somebody) could. */
const COULD = new RegExp(
  String.raw`^ \S{1,9}(?: ?[ap]m| o'clock| today| yesterday| this morning| last night)?,? [${MARKS.end}${MARKS.self}]{1,60} (?:\w{2,12} ){0,1}(?:could|was|were|had|got|connected|reached)\b`,
);
/** Words behind which "for two hours" tells how long it has been so. */
const LASTED =
  /\b(?:has|have|had|been|hasn't|haven't|was|were|is|isn't|not|can't|cannot|couldn't|down|fail(?:s|ing|ed)?|already)\b/;
const EVENTS = "meeting|call|demo|appointment|stand-?up|review|presentation|party";

/** What people do to a system, after which something is different. */
const CHANGES =
  "deploy(?:ment)?|release|rollout|change|upgrade|update|patch(?:ing)?|reboot|restart|maintenance|migration|cutover|switch(?:over)?|failover|outage|incident|push|rollback";

/** What happened then: since the deploy (at 2pm). */
const SINCE_EVENT = /\b(?:since|after) (?:the|our|my|an?|we|they|it|i) [a-z -]{2,40} $/;

/** The little words between times, from those that join two times to those that stand behind one. */
const LINKS: readonly (readonly [Link, string])[] = [
  ["from", "from|starting(?: at| from)?|beginning(?: at)?"],
  ["between", "(?:some(?:time|where) )?(?:in )?between"],
  // What happened then: since the deploy this morning.
  [
    "since",
    `(?:ever since|since|after) (?:the|our|my|their|that|this|an?) (?:[a-z-]{2,20} ){0,2}(?:${CHANGES})(?= (?:this|yesterday|last|today|on|of|at|around|about|\\d))`,
  ],
  ["since", "(?:ever )?since|as of|as from"],
  ["behind", "after|later than"],
  ["to", "to|through|thru|up to|and until|and till"],
  ["and", "and"],
  ["or", "or(?! so| thereabouts)"],
  ["before", "before|prior to|earlier than"],
  ["until", "(?:for )?the rest of|until|till|'?til(?! now)"],
  ["deadline", "by|due(?: by| on)?|no later than|not later than"],
  [
    "aside",
    `(?:(?:${EVENTS})(?: is| starts| begins| was)?|due|reply|answer|respond|back to (?:me|us)) (?:at|on|by|before|until|for)`,
  ],
  [
    "last",
    // "During last month" names the calendar month, "during the last month" a length.
    "(?:(?:with)?in |over |during |for |of )?(?:(?:the |these )(?:last|previous)|(?:last|previous)(?! (?:week|weekend|month|year)(?![a-z]))|(?:the |these )?(?:past|most recent|preceding))|within",
  ],
  ["next", "(?:for |in |during |over )?(?:the )?(?:next|coming|following)"],
  ["lasting", "(?:and )?lasting(?: for)?|for(?: about| around| at least| up to| the)?|(?:for )?another"],
  ["ago", "ago|earlier|back|before now|prior"],
  ["after", String.raw`(?:and )?(?:onwards?|later|after)|or later|on(?=\s?(?:[,.?!]|$))`],
  ["at", "(?:at )?(?:around|about|roughly)|at|circa|approximately|approx\\.?|@"],
  [
    "glue",
    "in the|on|of|in|during|the|a|an|that|late|early|earlier|later|sharp|exactly|precisely|or so|or thereabouts",
  ],
  ["glue", "first(?= (?:\\d|few |couple |half |hour |minute ))"],
  [
    "glue",
    `so far(?:(?= (?:today|this|tonight))|(?<=(?:today|day|week|month|year|morning|afternoon|evening),? so far))`,
  ],
];

/** Little words between times; where two families share a word, the first one has it. */
export const TIME_LINKS: readonly TimeReader[] = [
  link("held-until", "(?:up )?(?:until|till|'?til)|up to", { side: "before", pattern: WORKED }),
  link("held-until", "(?:up )?(?:until|till|'?til)|up to", { side: "behind", pattern: IT_WORKED }),
  link("held-until", "(?:up )?(?:until|till|'?til)|up to", { side: "behind", pattern: COULD }),
  link("last", "for(?: about| around| at least| over| more than)?", { side: "before", pattern: LASTED }),
  link("since", "at|around|about|on", { side: "before", pattern: SINCE_EVENT }),
  ...LINKS.map(([name, words]) => link(name, words)),
];

function link(name: Link, words: string, clause?: Clause): TimeReader {
  return word(whole(words), { kind: "link", link: name }, clause);
}

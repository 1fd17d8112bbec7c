import { NAME_ENDS, NAME_WORD, NUMBERED } from "../../../question/readers/unknown-name.ts";
import { MARKS } from "../../../question/span.ts";

/** What may stand between the word that calls for an end and the name itself. */
const LEAD = String.raw`\s{1,3}(?:(?:the|our|my|your|their|app|application|host|hostname|server|machine|instance|node|box|vm|client|new|old|main|primary|secondary|internal|external|remote|corporate|company)\s{1,2}){0,3}["'(]?`;
const KIND =
  "server|host|box|machine|node|instance|cluster|database|db|vm|gateway|proxy|portal|router|switch|balancer|api|network|segment";
/** Words behind a noun that are no part of its name. */
const BESIDE =
  "again|any ?more|at|because|but|by|either|for|from|in|now|on|or|and|over|please|pls|plz|since|so|thanks|then|through|today|too|under|using|via|when|while|with|within|yet";
/** What the last word of two can be followed by. */
const CLAUSE_ENDS = String.raw`(?=["')]?\s{0,2}(?:$|[?.!,;:)\n${MARKS.other}]|(?:${BESIDE})(?![a-z])))`;
/** "the time keeper": two plain words behind an article name one thing, if the clause ends there. */
const TWO_WORDS = String.raw`(?<=(?<![a-z])(?:the|our|my)\s["'(]?)(?!(?:same|right|other|following)\s)[a-z]{3,20}\s(?!(?:${BESIDE})(?![a-z])|[a-z]{1,16}(?:ly|ing|ed)(?![a-z]))[a-z]{4,20}${CLAUSE_ENDS}`;
/** A kind of machine behind a name belongs to it: "the finance server". */
const NAME = String.raw`(?<name>${TWO_WORDS}|${NAME_WORD}(?:\s(?:${KIND})){0,2})${NAME_ENDS}`;
/** The same before a verb, which ends it. */
const SUBJECT_NAME = NAME.replace(CLAUSE_ENDS, "");
/** The same where the word alone has to show that it is a name. */
const NUMBERED_NAME = NUMBERED + NAME;

const SERVICE = "ssh|rdp|https?|smb|ldaps?|mysql|postgres(?:ql)?|mssql|redis|kafka|dns|smtp|ftp|telnet";
const AUXILIARY =
  "did|does|do|can|could|can'?t|cannot|couldn'?t|didn'?t|doesn'?t|is|isn'?t|was|wasn'?t|are|were|has|had|if|whether|why";
const NOT =
  "(?:can'?t|can ?not|could ?n'?t|could not|is ?n'?t able to|is not able to|is unable to|fails to|does ?n'?t|does not|did ?n'?t|did not)";
const CONNECTS =
  "(?:(?:still|not|also|ever|even|being|be|been|gets?|got|getting) )?(?:reach|access|contact|ping|hit|connect|talk|speak|send|ssh|rdp|telnet|communicate|get (?:through|to|into)|log(?:ged)? ?in|blocked|rejected|denied|dropped|refused|accepted|allowed|permitted|reachable|(?:un)?able)";
/** Behind "from", what somebody is kept from: "blocked from reaching". */
const KEPT_FROM =
  "(?!(?:reach|connect|access|talk|send|contact|open|establish|initiat|log|download|upload|work|communicat)ing(?![a-z]))";
/** What else goes "to" something. */
const MOVED =
  "(?:deploy|upgrade|update|migrate|move|rename|change|switch|compare|relate|accord|assign|belong|escalate|forward|cc|due|thanks)[a-z]{0,4}";

/** Where a name stands that no address book knows; behind "to" and "by" alone only words that are names by their looks. */
export const NAMES: readonly RegExp[] = [
  behind("(?:reach|contact|access|ping)(?:es|s|ed|ing)?|hit(?:s|ting)?", NAME),
  behind("from|source|src|destination|dest|dst|between", KEPT_FROM + NAME),
  behind(
    "(?:connect(?:s|ed|ing|ions?)?|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|communicat(?:es?|ed|ing|ion)) (?:in)?(?:to|with)",
    NAME,
  ),
  behind(
    String.raw`(?:sen[dt](?:s|ing)?|traffic|packets?|requests?|access|ssh|rdp|telnet|pings?|rejects|drops|denies|flows?|g[eo]t(?:ting)?|through|log(?:ged|ging)? in|blocked|rejected|denied|dropped|refused|\d{1,5}) (?:in)?to(?:wards?)?`,
    NAME,
  ),
  new RegExp(`[${MARKS.end}${MARKS.self}${MARKS.other}] to${LEAD}${NAME}`, "g"),
  behind("(?:allowed|permitted|accepted|admitted|open) (?:in)?to(?= (?:the|our) )", NAME),
  behind(`between (?:the )?${MARKS.end}{1,300} and`, NAME),
  // A number of one digit counts sockets more often than it names a port.
  behind(String.raw`(?:\d{2,5}|${SERVICE}) (?:on|of)`, NAME),
  behind(`(?<!(?<![a-z])${MOVED} )to|into|towards?|against`, NUMBERED_NAME),
  behind("by", String.raw`(?!(?:sg|acl|nacl|rule)[\d_-])${NUMBERED_NAME}`),
  new RegExp(String.raw`(?<![\w-])(?:${AUXILIARY})${LEAD}${SUBJECT_NAME}(?=\s(?:${CONNECTS})(?![a-z]))`, "g"),
  new RegExp(String.raw`(?:^|[\s(,:])${NUMBERED_NAME}(?=\s(?:to|is|was|can't|cannot|could|did|can|and)\s)`, "g"),
  new RegExp(
    String.raw`(?:^|[\n.!?,:;(]\s{0,2})(?:(?:hi|hello|hey|our|the|my) )?${NAME}(?=\s(?:still )?${NOT} (?:even )?(?:reach|connect|access|ping|ssh|talk)(?![a-z]))`,
    "g",
  ),
  new RegExp(String.raw`^${NAME}(?=\sto\s(?:the\s)?[${MARKS.end}a-z])`, "g"),
];

/** A machine called by its bare name has no article; a parcel or a deadline has one. */
const END = `["'(]?(?<!${MARKS.end})${MARKS.end}{1,80}["')]?`;
/** Verbs of one machine towards another; people talk to each other. */
const REACHES = "(?:reach|access|ping|(?:connect|ssh|rdp|telnet) (?:in)?to)(?=\\s)";

/** Who reaches whom, by nothing but the grammar. */
export const REACHING: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(?<![\w-])(?:${AUXILIARY}|why) ${END}(?: [a-z]{3,8})?|(?:^|[\n.!?,:;(]\s{0,2})${END}(?: still)? ${NOT}(?: even)?) ${REACHES} ${END}(?=\s{0,2}(?:$|[?.!,;:)\n${MARKS.other}]|(?:on|over|via|at|since|for|any ?more|again|today|now|port|please|pls)(?![a-z])))`,
  ),
];

/** Nor does an end stand right behind it, of which it would only be the kind. */
const ALONE = String.raw`(?![\w-]|\.\w|\s?["'(]?[\w${MARKS.end}]{0,8}${MARKS.end})`;

/** Before it may stand what it does, never which one it is. */
const NOUN = `(?:the|our|my) (?:(?:app|application|web|api|backend|frontend|remote|other|production|prod|staging|test|new|old) )?(?<name>server|host|machine|box|instance|node|vm|client|container|pod|cluster)${ALONE}`;

/** Where machines stand that nobody has named. */
const SITE = `(?:(?:the|our|my) )?(?<name>vpn|(?:branch |head )?office|branch|data ?cent(?:er|re)|on-?prem(?:ises)?)${ALONE}`;

/** A machine or a place that is meant without being told from others. */
export const NOUNS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\w-])(?:from|to|into|reach(?:es|ed|ing)?|access(?:es|ed|ing)?|ping(?:s|ed|ing)?|between) ${NOUN}`,
    "g",
  ),
  new RegExp(String.raw`(?<![\w-])(?:from|to|into|between) ${SITE}`, "g"),
  new RegExp(String.raw`(?<![\w-])(?:${AUXILIARY}) ${NOUN}(?=\s(?:${CONNECTS})(?![a-z]))`, "g"),
];

function behind(words: string, name: string): RegExp {
  return new RegExp(String.raw`(?<![\w-])(?:${words})${LEAD}${name}`, "g");
}

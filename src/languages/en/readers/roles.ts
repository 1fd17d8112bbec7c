import type { RoleWords } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

/** What may stand between a role word and its end: "from the host 10.0.1.8", "source ip is: 10.0.1.8". */
const FILL = String.raw`(?:\s{0,3}(?:is|was|are|=|:))?\s{0,3}(?:(?:the|our|a|an|my|server|host|hostname|machine|instance|interface|address|ip|client|subnet|network|range|vpc|eni|box|node|service|internal|remote|this|that|user|either|both|running on|on|at|["'(*_])\s{0,3}){0,5}`;
const PORT = String.raw`(?:(?:(?<!${MARKS.port})${MARKS.port}{1,60}|ports?|on|of|over|via|tcp|udp|[:/,])\s{0,3}){1,4}`;
// "Was A blocked from B" keeps A from going to B, so there "from" tells nothing of B.
const SHUT_OUT =
  "(?:block|reject|refus|deni|dropp|barr|bann|filter|discard|stopp|kill|bounc|intercept)ed|(?:turned|sent|thrown|kept|kicked|locked|shut|cut|knocked) (?:away|out|off|back|down)";
const FROM = String.raw`(?<!(?:block|reject|keep|prevent|stop|bar|ban|lock|cut)(?:p?ing|ned|s|ed)?\s(?:the\s)?[${MARKS.end}${MARKS.self}]{1,80}\s(?:off\s|out\s)?)(?<!(?<![\w-])(?:am|was|is|were|are|being|been|gets?|got)\s(?:the\s)?[${MARKS.end}${MARKS.self}]{1,80}\s(?:(?:being|getting|still|ever|always)\s){0,2}(?:${SHUT_OUT})\s)from`;

/** Explicit roles. */
export const ROLES: readonly RoleWords[] = [
  // Whoever gives no answer is the one who was called.
  before("dst", String.raw`(?:response|answer|reply|replies|acks?|anything back)\s(?:back\s|at all\s)?from`),
  // An error that somebody got came from whoever was called, and so does what is fetched.
  before(
    "dst",
    String.raw`(?<=${MARKS.end}\s(?:[a-z]{2,8}\s){0,2})(?:got|gets?|getting|receive[ds]?)\s(?:an?\s|the\s)?["']?${MARKS.other}{1,80}["']?\sfrom`,
  ),
  before(
    "dst",
    String.raw`(?:got|gets?|getting|receive[ds]?)\s(?:a|an)\s(?:deny|reject|rejection|refusal|reset|rst|timeout)\sfrom`,
  ),
  // Who is cut off keeps its way to the other one in mind, and so does whoever was blocked from it.
  before(
    "dst",
    `(?:cut|sealed|shut|locked|kept) (?:off|out|away) from|(?:who|whoever|anyone|anybody|someone|nobody|everyone)(?: else)? (?:(?:was|is|were|are|got|gets|has|have|been|being) ){1,3}(?:${SHUT_OUT}) from`,
  ),
  before("dst", String.raw`(?:pull|fetch|download|clone)(?:s|es|ed|ing)?\s(?:[a-z]{2,12}\s){0,2}from`),
  before("src", "(?:users|people|clients|everyone|everybody|colleagues|staff|folks|those) (?:at|in|on)"),
  before(
    "src",
    `${FROM}|source|src|sender|originating (?:at|from|in)|origin|(?<!(?:locked|kicked|shut|thrown|kept|cut) )out of|outbound from|leaving|initiated by|sent by|(?<!(?:${SHUT_OUT}) )by`,
  ),
  before(
    "dst",
    `(?:${SHUT_OUT}) by|(?:locked|kicked|shut|thrown|kept|cut) out of|to|into|towards?|dest|dst|destination|target|against|onto|destined for|bound for|inbound to|entering`,
  ),
  {
    role: "dst",
    side: "before",
    pattern: new RegExp(String.raw`(?<![\w-])(?:to|into|towards?|against) (?:the )?${PORT}${FILL}$`),
  },
  {
    role: "src",
    side: "after",
    pattern: /^\s*(?:as (?:the )?(?:source|src|client)|\((?:source|src|client)\)|is the (?:source|client))/,
  },
  {
    role: "dst",
    side: "after",
    pattern:
      /^\s*(?:as (?:the )?(?:destination|dest|dst|target|server)|\((?:destination|dest|dst|target)\)|is the (?:destination|target|server))/,
  },
];

const VERB = `(?!went (?:down|offline|dark|away))(?:reach(?!able)|connect|talk|send|sent|go(?:ing|es)?|went|get|got|getting|access|open|hit|ssh|rdp|ping|speak|log|telnet|curl|contact|communicat|try|tried|trying|scan|prob|attempt|been able|able|allowed|permitted|accepted|being|${SHUT_OUT}|make|made|come|came)[a-z]*`;
const AUXILIARY = `(?:can|could|can't|cannot|couldn't|did|didn't|does|doesn't|do|don't|is|isn't|was|wasn't|were|weren't|are|aren't|has|hasn't|have|had|will|won't|be|been|being|still|ever|even|also|just|not|always|sometimes|now|currently|unable to|able to|getting|gets|get|got|trying to|tries to|tried to|to)`;

const SHUTTING_OUT =
  "(?:block|reject|refus|den(?=y)|denie|drop|dropp|filter|discard|stop|stopp|kill|bounc)(?:ing|es|e|s|y|ying)?";
const TURNS_AWAY = String.raw`(?:${SHUTTING_OUT})\s+(?:the |our |any |all |my )?(?:[${MARKS.end}${MARKS.self}]|traffic|connections?|packets|requests|anything|everything|attempts?)`;

/** Who does the connecting, and what is connected to. */
export const SUBJECTS: readonly RoleWords[] = [
  // What is reached, and what turns others away.
  {
    role: "dst",
    side: "after",
    pattern: new RegExp(
      String.raw`^["')]?\s*(?:${AUXILIARY}\s+){0,5}(?:be|been|being|is|are|was|were|gets?|got)\s+(?:reached|accessed|contacted|pinged|opened|used|hit)(?![\w-])`,
    ),
  },
  {
    role: "dst",
    side: "after",
    pattern: new RegExp(String.raw`^["')]?\s*(?:${AUXILIARY}\s+){0,5}${TURNS_AWAY}`),
  },
  {
    role: "src",
    side: "before",
    pattern: new RegExp(
      String.raw`(?:[${MARKS.end}]["')]?|(?<![a-z])it)\s+(?:${AUXILIARY}\s+){0,5}(?:${SHUTTING_OUT})\s+(?:the\s+|our\s+)?["']?$`,
    ),
  },
  {
    role: "src",
    side: "after",
    pattern: new RegExp(String.raw`^["')]?\s*(?:[${MARKS.port}]+\s*)?(?:${AUXILIARY}\s+){0,5}${VERB}(?![\w-])`),
    // "between A and B dropped": B is not the one who connects.
    // "ldaps on B accepted": nor is the one whose port it is.
    // "A B 443 blocked": nor is what merely follows another end.
    unless: new RegExp(
      String.raw`(?:(?:(?<![\w-])(?:and|or|&)|${MARKS.port}\s(?:on|of|at))\s{1,3}(?:the\s)?|${MARKS.end}\s{1,3})["'(]?$`,
    ),
  },
  {
    role: "dst",
    side: "before",
    pattern:
      /(?<![\w-])(?:reach|reaching|reached|reaches|access|accessing|accessed|open|opening|ping|pinging|pinged|contact|contacting|hit|hitting|hits|ssh|telnet|curl|load|loading|browse|use|using|visit|arrive at|arrived at|arrives at|arriving at|rdp|try|tries|tried|trying)\s+(?:(?:the|our|["'])\s*)?\uE003{0,64}$/,
  },
];

/** The speaker's own machine named as an end; "I" only where it is the one who connects. */
export const SELF: readonly RegExp[] = [
  // Who is turned away, and who gets no answer.
  /(?<=(?<![a-z])(?:reject|block|deny|denie|drop|dropp|refus|stopp|stop|kick|allow)(?:s|d|ed|ing|ning|es)? )(?:us|me)(?![a-z])/g,
  /(?<=(?<![a-z])(?:am|are|is|was|were|why|if) )(?:i|we)(?= (?:being |getting |still |even )?(?:blocked|rejected|denied|dropped|allowed|permitted|refused|let)(?![a-z]))/g,
  /(?<![\w-])(?:i|we)(?:'m|'re| am| are)? (?=(?:keep |still |only |always |just |now ){0,2}(?:get|getting|hitting|seeing|receive|receiving) (?:a |an |the |only |nothing but ){0,2}(?:timeouts?|time ?outs?|errors?|blocked|rejected|denied|dropped|refused|connection|no (?:response|answer|reply)|nothing|a wall|wall)(?![a-z]))/g,
  /(?<![\w-])(?:my|our|this|me and my) (?:own |work |office |home |company |corporate |new )?(?:laptops?|pcs?|computers?|machines?|desktops?|workstations?|macbook|mac|notebook|vdi|device|terminal|box)(?![\w-])/g,
  /(?<![\w-])(?:i|we)(?= (?:(?:still|also|just|now|both|all|again|suddenly) )?(?:can't|cannot|can not|can|could|couldn't|could not|am|'m|are|was|were|have|had|be|been|try|tried|keep|don't|do not|fail|failed|get|got)? ?(?:(?:still|not|even|no longer|longer|unable to|able to|trying to|to|been|be|always) ){0,4}(?:connect|ssh|reach|open|access|rdp|ping|log ?in|log on|get (?:to|into|through)|hit|talk|telnet|curl|browse|load|use|download|upload|mount|contact)(?:ing|ed)?(?![a-z]))/g,
  /(?<![\w-])(?:i'm|i am|we're|we are)(?= (?:not able|unable|trying|failing) to )/g,
  /(?<=(?<!\b(?:all|this|that|it|thanks|greetings|hello|hi|cheers|more|else) )from )(?:here|me|mine|us)(?![\w-])|(?<=(?:can|could|did|do|should|am|may) )(?:i|we)(?= (?:reach|connect|get to|get through|access|ssh|ping|rdp|open|talk)(?![a-z]))/g,
];

function before(role: RoleWords["role"], words: string): RoleWords {
  return { role, side: "before", pattern: new RegExp(String.raw`(?<![\w-])(?:${words})[\s_-]{0,3}${FILL}$`) };
}

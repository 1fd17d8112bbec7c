import type { RoleWords } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

/** What may stand between a role word and its end: "from the host 10.0.1.8", "source ip is: 10.0.1.8". */
const FILL = String.raw`(?:\s*(?:is|was|are|=|:))?\s*(?:(?:the|our|a|an|my|server|host|hostname|machine|instance|interface|address|ip|client|subnet|network|range|vpc|eni|box|node|service|internal|remote|this|that|user|either|both|running on|on|at|["'(*_])\s*){0,5}`;
const PORT = String.raw`(?:(?:[${MARKS.port}]+|ports?|on|of|over|via|tcp|udp|[:/,])\s*){1,4}`;
// "Was A blocked from B" keeps A from going to B, so there "from" tells nothing of B.
const FROM = String.raw`(?<!(?<![\w-])(?:was|is|were|are|being|been|gets?|got)\s+(?:the\s+)?[${MARKS.end}]+\s+(?:(?:being|getting|still|ever|always)\s+)*(?:block|reject|refus|deni|dropp|barr|bann)ed\s+)from`;

/** Explicit roles. */
export const ROLES: readonly RoleWords[] = [
  before(
    "src",
    `${FROM}|source|src|sender|originating (?:at|from|in)|origin|out of|outbound from|leaving|initiated by|sent by|(?<!(?:reject|refus|deni|block|dropp)ed )by`,
  ),
  before(
    "dst",
    "(?:reject|refus|deni|block|dropp)ed by|to|into|towards?|dest|dst|destination|target|against|onto|destined for|bound for|inbound to|entering",
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

const VERB = `(?:reach|connect|talk|send|sent|go(?:ing|es)?|went|get|got|getting|access|open|hit|ssh|rdp|ping|speak|log|telnet|curl|contact|communicat|try|tried|trying|attempt|been able|able|allowed|permitted|accepted|blocked|rejected|denied|dropped|block|being|make|made|come|came)[a-z]*`;
const AUXILIARY = `(?:can|could|can't|cannot|couldn't|did|didn't|does|doesn't|do|don't|is|isn't|was|wasn't|were|weren't|are|aren't|has|hasn't|have|had|will|won't|be|been|being|still|ever|even|also|just|not|always|sometimes|now|currently|unable to|able to|getting|gets|get|got|trying to|tries to|tried to|to)`;

/** Who does the connecting, and what is connected to. */
export const SUBJECTS: readonly RoleWords[] = [
  {
    role: "src",
    side: "after",
    pattern: new RegExp(String.raw`^\s*(?:[${MARKS.port}]+\s*)?(?:${AUXILIARY}\s+){0,5}${VERB}(?![\w-])`),
    // "between A and B dropped": B is not the one who connects.
    unless: /(?<![\w-])(?:and|or|&)\s{1,3}$/,
  },
  {
    role: "dst",
    side: "before",
    pattern:
      /(?<![\w-])(?:reach|reaching|reached|reaches|access|accessing|accessed|open|opening|ping|pinging|pinged|contact|contacting|hit|hitting|hits|ssh|telnet|curl|load|loading|browse|use|using|visit|arrive at|arrived at|arrives at|arriving at|rdp|try|tries|tried|trying)\s+(?:(?:the|our|["'])\s*)?$/,
  },
];

/** The speaker's own machine named as an end; "I" only where it is the one who connects. */
export const SELF: readonly RegExp[] = [
  /(?<![\w-])(?:my|our|this|me and my) (?:own |work |office |home |company |corporate |new )?(?:laptops?|pcs?|computers?|machines?|desktops?|workstations?|macbook|mac|notebook|vdi|device|terminal|box)(?![\w-])/g,
  /(?<![\w-])(?:i|we)(?= (?:(?:still|also|just|now|both|all|again|suddenly) )?(?:can't|cannot|can not|can|could|couldn't|could not|am|'m|are|was|were|have|had|be|been|try|tried|keep|don't|do not|fail|failed|get|got)? ?(?:still |not |even |longer |no longer |unable to |able to |trying to |to |been |be |un|always )*(?:connect|ssh|reach|open|access|rdp|ping|log ?in|log on|get (?:to|into|through)|hit|talk|telnet|curl|browse|load|use|download|upload|mount|contact)(?:ing|ed)?(?![a-z]))/g,
  /(?<![\w-])(?:i'm|i am|we're|we are) (?:not able|unable|trying|failing)(?= to )/g,
  /(?<=from )(?:here|me|mine|us)(?![\w-])|(?<=(?:can|could|did|do|should|am|may) )(?:i|we)(?= (?:reach|connect|get to|get through|access|ssh|ping|rdp|open|talk)(?![a-z]))/g,
];

function before(role: RoleWords["role"], words: string): RoleWords {
  return { role, side: "before", pattern: new RegExp(String.raw`(?<![\w-])(?:${words})[\s_-]*${FILL}$`) };
}

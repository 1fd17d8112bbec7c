import type { Cue, CueRow, WordPair } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

/** One end, with its article and quotes; its marks are tried from the first one only. */
const END = `(?:(?:the|that|this|our) )?(?:(?:box|host|server|machine|instance|client|node) )?["'(]?(?<![${MARKS.end}${MARKS.self}])[${MARKS.end}${MARKS.self}]{1,300}["')]?`;
/** Who may stand where an end could. */
const ONE = `(?:${END}|it|that|they|those|them)`;
/** Whoever somebody asks about without naming an end. */
const WHOEVER = `(?:${ONE}|anything|anyone|anybody|someone|traffic|connections?|packets|users|people|clients|(?:the|our|your) [a-z]{2,15})`;
const AUXILIARY =
  "did|does|do|has|have|had|is|was|are|were|can|could|will|would|been|being|be|all|also|just|ever|currently|recently|now|still|actually|mostly|usually|mainly|normally|typically|try|trying|tried|to";
/** Verbs that always speak of connecting. */
const CONNECTING =
  "(?:talk|connect|reach|access|contact|communicat)[a-z]{0,4}|spoke|speak(?:s|ing)?|hit(?:s|ting)?|(?:hammer|flood|pound|bombard|scan|prob|poll)(?:e?s|e?d|n?ing)?|(?:ssh|rdp)[a-z']{0,4}";
/** Verbs of moving, which speak of connecting only where they name an aim. */
const MOVING =
  "(?:go(?:es|ing)?|went|com(?:e|es|ing)|came|get(?:s|ting)?|got|send(?:s|ing)?|sent|log(?:s|ged|ging)?(?: ?in)?|head(?:s|ed|ing)?)";
const AIM = String.raw`(?! (?:blocked|rejected|denied|dropped|refused))(?: [a-z]{1,12}){0,3} ?(?:in|on)?(?:to|towards?|at|onto) (?:(?:our|port|tcp|udp)[ /]?\d{0,5} ?(?:on|of)? ?)?(?:${END}|it|that|there)`;
const SERVICE = "ssh|rdp|https?|smb|ldaps?|mysql|postgres|dns|ntp|snmp|smtp|ftp|telnet|pings?|icmp|tls";
const NOT =
  "(?:can'?t|can ?not|couldn'?t|could not|unable to|not able to|won'?t|will not|doesn'?t|does not|don'?t|do not|didn'?t|did not|isn'?t|is not|aren'?t|are not|wasn'?t|was not|ha(?:s|ve|d)(?:n'?t| not)(?: been able to)?|never|no longer|not)";
const NEGATED = new RegExp(String.raw`\b${NOT} (?:[a-z]{1,12} ){0,2}$`);
/** "Nobody in 10.0.1.0/24 can connect" asks nothing. */
const NOBODY = /\b(?:nobody|no one|none) [^.?!\n]{0,40}$/;
const FEW_WORDS = /^(?: [a-z]{2,12}){0,2}$/;

/** Things of the network that a person can ask to change; asking for words about them is no change. */
const CHANGE =
  "open|unblock|block|whitelist|allowlist|blacklist|allow|permit|deny|ban|add|remove|delete|clear|change|modify|update|upgrade|reset|restart|reboot|recreate|create|provision|enable|disable|close|shut|grant|unlock|lock|install|uninstall|configure|reconfigure|set up|set|move|migrate|assign|attach|detach|replace|rename|renew|rotate|increase|decrease|raise|extend|resize|deploy|redeploy|roll back|revert|apply|register|release|stop|start|kill|turn (?:on|off)|switch (?:on|off)|put(?! me)|cancel|revoke|withdraw|retract|lift|approve|fix|patch|poke|punch|make(?= [^.?!\\n]{0,40}\\b(?:(?:reach|access)[ai]ble|available|open|public)\\b)|make sure|ensure|forward|schedule";

const LATER =
  "when(?:ever)?|once|as soon as|the (?:moment|minute|second|instant)|if (?=[^.?!\\n]{0,40}(?:starts?|works?|comes?|back|again)\\b)";
const PAST = String.raw`(?![^.,?!\n]{0,40}\b(?:was|were|did|had|last|stopped|broke|failed|began|happened|saw|started (?:to )?(?:fail|block|drop|reject))\b)`;
const DAYS = "day|week|month|hour|morning|afternoon|evening|night|weekday|mon|tue|wed|thu|fri|sat|sun";
const REJECT = "reject|den[iy]|block|drop|refus|discard|bounce";
const RANK = String.raw`(?:(?<!on )top(?! of)|most(?! (?:recent|likely|probably|of|certainly)\b)|rank\w{0,4}|worst|biggest|highest|leading|noisiest|chattiest)`;

/** What English words ask for, by row of the intent table. */
export const CUES: Readonly<Record<CueRow, readonly Cue[]>> = {
  change: [
    new RegExp(
      String.raw`(?:^|[.!?;:\n,] {0,3}|\b(?:please|pls|plz|kindly|go ahead and) |\b(?:can|could|would|will) (?:you|u|someone|somebody|we|i|the team)(?: please| pls| just)? |(?:\b(?:would|'d) (?:like|love)|\bwants?) (?:you |someone |somebody )?to (?!open (?:the )?["']?[${MARKS.end}])|\bneed (?:you |someone |somebody )?to )(?:please |pls |just |also |go ahead and )?(?:${CHANGE}) (?![\u3041-\u3096]|(?:is|was|are|were|has|goes|went|window|freeze|board|request|ticket|number)\b|from |between |or |(?:the |that |your )?(?:search |time )?(?:window|range|period|time ?frame)\b|(?:the |that )?(?:port|source|destination|time) to\b|(?:connections?|traffic|packets?)\b[^.!\n]{0,80}\?|to see\b)`,
    ),
    /\bmind (?!checking|looking|showing|telling|confirming|listing|explaining|seeing)[a-z]{3,12}ing\b/,
    pair(
      String.raw`\b(?:needs?|want|wants|would like|request|requesting|get|have)(?= )(?! to (?:know|see|check|find|understand|confirm)\b)`,
      String.raw` (?:opened|unblocked|whitelisted|allowlisted|added|removed|reset|enabled|disabled|closed|restarted|installed|renewed|changed)\b(?![^.!\n]{0,40}\?)`,
      48,
    ),
    pair(
      String.raw`\bneeds? (?!to (?:know|see|check|find|confirm|understand|verify)\b)`,
      String.raw`\bopen\b(?! connections?)`,
      40,
    ),
    new RegExp(
      String.raw`\b(?:give|grant|get|giving|granting) (?:${END}|me|us|him|her|them|someone|everyone|the team) (?:[a-z]{1,12} )?access\b`,
    ),
    // People, and things on a desk.
    /\bconnect(?:s|ed|ing)? with (?:my|our|your|his|her|their) (?:managers?|boss|teams?|colleagues?|customers?|clients?|suppliers?|vendors?|mentors?|supervisors?|friends?|family|audience)\b|\bconnect (?:me|us|him|her|you)\b|\bconnect(?:s|ed|ing)? the (?:two )?(?:dots|topics|ideas|themes|points)\b|\b(?:bluetooth|headsets?|headphones?|earbuds?|airpods?)\b/,
    // What the company has.
    new RegExp(
      String.raw`\bdo (?:you|we) (?:even )?(?:run|have|offer|provide|support|host|manage)\b(?![^.?!\n]{0,60}(?:traffic|flows?|logs?|records?|rejects?|drops|connections?|access|${END}))`,
    ),
    // What an end is, whose it is, where it stands.
    new RegExp(
      String.raw`^\W{0,8}(?:what|who|where)(?:'s| is| are) ${END}\W{0,8}$|\bwhat(?:'s| is| are) (?:the )?(?:host ?name|name|os|owner|mac(?: address)?|subnet|vpc|region|account|purpose|version|instance type|role)s?(?: name)? (?:of|for|behind) ${END}|\b(?:what|which) (?:subnet|vpc|region|zone|az|account|rack|team|site|os|owner)\b[^.?!\n]{0,30}\b(?:is|are|was|does|owns) ${END}`,
    ),
    /\b(?:request|need|grant|want)(?:ing)? (?:me |us )?(?:firewall |network |vpn |admin )?access (?:to|from)\b/,
    new RegExp(
      String.raw`(?:^|[.!\n,] {0,3}|please |pls )let ${END} (?:through|in|into|out|talk|connect|reach|access)\b`,
    ),
    pair(String.raw`\b(?:forgot|forgotten|lost|reset|expired?)\b`, String.raw`\bpassword\b`, 20),
    pair(String.raw`\bpassword\b`, String.raw`\b(?:reset|expired|forgotten)\b`, 40),
  ],
  help: [
    /^\W{0,8}(?:(?:hi|hello|hey)\W{1,3})?(?:show |get |need |any )?(?:help|usage|examples?|commands|instructions)\W{0,3}(?:me)?\W{0,3}(?:please|pls)?\W{0,8}$/,
    /\bwhat (?:(?:sort|kind|type)s? of |other |else )?(?:questions?|things?|stuff|commands?|phrases?|requests?|queries)?(?: else)? ?(?:can|could|do|should|may|are|have) (?:you|this bot|the bot|[\uE002i]|we) (?:do|ask|answer|say|help|type|use|query|know|handle|understand|support|able to (?:do|answer)|good (?:for|at)|there for|for)\b(?! (?:about|to (?:fix|get|make|reach|connect|solve))\b)/,
    /\b(?:which|what) (?:(?:sort|kind|type)s? of )?(?:questions?|commands?|things?|features?|options|queries)\b[^.?!\n]{0,20}\b(?:you|there|available|supported?|bot)\b/,
    /\bhow (?:do|can|could|should|to|does|would|am) (?:(?:one|you|we|someone|anyone|people|[\uE002i])(?: supposed)? )?(?:to )?(?:use|ask|query|talk to|work with|work|phrase|word|interact with)\b[^.?!\n]{0,20}(?:you|this|it|bot|tool|thing|command|question|flow)/,
    /\bhow (?:do|does) (?:it|you|(?:this|the)(?: bot| thing| tool)?) work\b|\b(?:how to use|user guide|list of commands|getting started)\b|\bwho are you\b|\bwhat(?:'s| is) this bot\b|\bwhat (?:can|do) you do\b|\b(?:tell|show) me what you can do\b/,
  ],
  digest: [
    /\bsubscri(?:be|ption)|\bdigests?\b/,
    /\b(?:daily|weekly|nightly|hourly|monthly|regular|recurring|periodic|scheduled|automatic) (?:\w{1,15} ){0,2}(?:digests?|reports?|summary|summaries|overviews?|updates?|mails?|emails?|roundups?|recaps?)\b(?! (?:job|task|script|server|upload|run|export|import|process|generator|system|app|fail|failed|fails|can|could|is|was|does|did|stopped)\b)/,
    new RegExp(
      String.raw`(?<!\b(?:users?|they|people|customers|colleagues|we|i) )\b(?:report|summary|summaries|overview|list|roundup|recap|stats|statistics)\b[^\n]{0,80}\b(?:(?:every|each) (?:single |other |working |business )?(?:${DAYS})|daily|weekly|hourly|monthly|on (?:mon|tue|wednes|thurs|fri|satur|sun)days)`,
    ),
    new RegExp(
      String.raw`\b(?:every|each) (?:single |other |working |business )?(?:${DAYS})[^\n]{0,80}\b(?:report|summary|summaries|overview|send|post|mail|email|give|drop me)\b`,
    ),
    new RegExp(
      String.raw`(?:^|[.!,:\n] {0,3}|\b(?:please|pls|you|u|to|and|also|just|hi|hey) )(?:send|post|mail|email|give|drop)\b[^\n]{0,80}\b(?:every|each) (?:single |other |working |business )?(?:${DAYS})`,
    ),
  ],
  watch: [
    new RegExp(
      String.raw`\b(?:let (?:me|us) know|lmk|(?:tell|notify|alert|ping|message|inform|warn|poke|page|dm|text|update) (?:me|us)|(?:give|drop) (?:me|us) a [a-z-]{1,12}|shout|i(?:'d| would) like to (?:know|be told))\b[^.\n]{0,30}?\b(?:${LATER})${PAST}`,
    ),
    /\b(?:as soon as|the (?:moment|minute)) [^.?!\n]{0,40}\b(?:works?|working|back|up|through|connects?|reachable|reach|succeeds?|again)\b[^.?!\n]{0,40}\b(?:tell|let|ping|notify|alert|message|shout)\b/,
    /\b(?:until|till|til) (?![^.,?!\n]{0,50}\b(?:could|was able|were able) )[^.,?!\n]{0,50}\b(?:works?|is working|is back|is up|(?:gets?|goes|comes?) (?:through|back|up)|connects?|starts?|succeeds?|is reachable|is open|can (?:reach|connect|talk)|recovers?)\b/,
    /\b(?:keep|carry on|continue) (?:on )?(?:watch(?:ing)?|an eye|checking|monitoring|looking|track(?:ing)? of|tabs|polling|trying)\b|(?:^|[.!,\n] {0,3}|\bplease |\bpls |\bcan (?:you|u) |\bcould you )(?:watch|monitor)\b/,
  ],
  top_rejects: [
    pair(String.raw`\b${RANK}\b`, String.raw`\b(?:${REJECT})`, 80),
    pair(String.raw`\b(?:${REJECT})[a-z]{0,6}\b`, String.raw`\b${RANK}\b`, 80),
  ],
  talkers: [
    new RegExp(
      String.raw`\b(?:who|whose|which|what)(?:'?s|'ve)?(?: is it that| was it that)?(?= )(?: (?:from|in|on|at|of|outside|inside|within|behind|besides|than|except) ${END}| (?!(?:did|does|do|can'?t|cannot|couldn'?t|not|never|it|that|they|we|i|you|rules?|acls?|ports?|time|blocked|rejected|denied|dropped|refused|accepted|allowed|permitted|happen\w{0,3}|stops?|stopping|blocks?|blocking|prevents?|preventing|about|keeps(?! (?:[a-z]+ing)\b)|error|if|when|why|how)\b)[a-z'-]{1,15}){0,8}?(?: did| do| does)? (?:(?:${CONNECTING})\b|${MOVING}\b${AIM})`,
    ),
    // Which machines could not.
    new RegExp(
      String.raw`\b(?:which|what) (?:hosts?|machines?|clients?|servers?|devices?|pcs?|laptops?|instances?|ips?|addresses|users|systems?|boxes|nodes?)(?: (?:in|on|from|at) ${END})? (?:${NOT}|fail(?:ed|s)? to) (?:(?:be|been|able|to|even|still) ){0,3}(?:${CONNECTING})\b`,
    ),
    new RegExp(
      String.raw`\bwhere (?:is|are|was|were|does|do|did)(?: the| all| this| that)? (?:traffic|connections?|packets|requests)(?: (?:to|on|at|for|hitting|reaching) ${END})? ?(?:com|originat)`,
    ),
    new RegExp(
      String.raw`\b(?:list|show|give|get|name|all|every|tell|the)\b[^.?!\n]{0,20} (?:hosts|machines|servers|clients|ips|addresses|sources|everyone|everybody|everything|users)\b(?: that| which| who)?(?: (?:have|has|had|is|are|was|were|been|currently)){0,3} (?:${CONNECTING}) ?(?:to |with |into |on )?${ONE}`,
    ),
    new RegExp(
      String.raw`\bwho(?: else)?(?:'s| is| was)\b[^.?!\n]{0,20}\bon (?:the other|there)|\b(?:list|show|give|get)\b[^.?!\n]{0,30}\b(?:sources|clients|talkers|inbound peers)\b|\b(?<!\b(?:for|from|by|of) )(?:sources|clients|talkers) (?:of|for|to|on) ${END}`,
    ),
  ],
  reached: [
    new RegExp(
      String.raw`\b(?:where|whom?|what|which)(?: (?!ports?\b|time\b|protocols?\b)[a-z]{1,15}){0,2}?(?: (?:on|in|from) ${END})? (?:did|does|do|has|have|had|is|was|are|were|can|could) ${ONE}(?: (?:${AUXILIARY})){0,3} (?:${CONNECTING}|${MOVING})\b(?! (?:to|with|into) ${END}| wrong)`,
    ),
    new RegExp(
      String.raw`\b(?:where(?:ver)?|whom?(?:ever)?|what(?:ever)?|which|(?:hosts|servers|machines|addresses|ips|everything|destinations|targets|systems)(?: that)?)(?: (?:hosts|servers|machines|addresses|ips|destinations|systems|else))? (?!that (?:${CONNECTING})\b)${ONE}(?: (?:${AUXILIARY})){0,4} (?:${CONNECTING}|${MOVING})\b(?! (?:to|with|into) ${END}| wrong)`,
    ),
    new RegExp(
      String.raw`(?<![a-z])${ONE}(?: (?:${AUXILIARY})){0,3} (?:${CONNECTING}|${MOVING}) ?(?:to|with|in)? (?:what|whom?|where|which)\b`,
    ),
    new RegExp(String.raw`\b(?:destinations?|targets?|peers)\b[^.?!\n]{0,20}(?:of|for|from|did) ${END}`),
  ],
  why: [
    /\bwhy\b|\breasons?\b|\b(?:root )?causes?\b|\bcaus(?:ed|ing)\b|\bhow come\b|\bwhat (?:made|makes)\b|\bwhat(?:'s| is) behind\b/,
  ],
  blocked: [
    /\b(?:block(?:s|ed|ing|ages?)?|reject(?:s|ed|ing|ions?)?|den(?:y|ies|ied|ying|ials?)|drop(?:s|ped|ping)?|firewalled|black-?holed|refusals?|disallow(?:s|ed|ing)?|forbidden|prohibited)\b/,
    /\b(?:did|does|do|is|was|were|are|has|have|had|been|being|gets?|got|getting|any|anything|something|who|what)\b[^.!?\n]{0,80}\b(?:refus(?:e|es|ed|ing)|discard(?:s|ed|ing)?|filter(?:s|ed|ing)?|kill(?:s|ed|ing)?|bounc(?:e|es|ed|ing)|barr?(?:s|ed|ing)?|bann(?:ed|ing)|intercept(?:s|ed)?|swallow(?:s|ed|ing)?|prevent(?:s|ed|ing)?)\b/,
    /\b(?:turn(?:s|ed|ing)?|thrown?|threw|kick(?:s|ed)?|shut|locked|cut|knocked)(?: [a-z\uE000\uE002]{1,40}){0,2} (?:away|out|off|back|down)\b/,
    /\b(?:is|was|were|are|been|being|gets?|got|getting) (?:[a-z]{2,12} )?stopped\b(?! working)|\b(?:sgs?|security groups?|firewalls?|n?acls?|rules?)\b[^.!?\n]{0,20} (?:stop|stopping|catch|catching|eat|eating)\b/,
  ],
  accepted: [
    new RegExp(
      String.raw`\b(?:accept(?:s|ed|ing|ance)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|pass(?:es|ed|ing)?(?! (?:this|it|that) on\b)|admitted|whitelisted)\b|\b(?:let|lets|letting) (?:through|in|into|out|past|${END} (?:[a-z]{1,12} ){0,2}?(?:through|in|into|out|past|talk|connect|reach|access|speak|get)|[^.?!\n]{1,40} through)\b`,
    ),
    {
      first:
        /\b(?:g[eo]t(?:s|tin[g']?|ten)?|go(?:es|ing)?|went|gone|ma(?:de|kes?|king)|comes?|coming|came) (?:it )?(?:all the way )?/g,
      next: /\b(?:through|thru|past|across)\b/g,
      between: /^$/,
      unless: NEGATED,
    },
    { first: /\bma(?:de|kes?|king) it /g, next: /\b(?:in)?to\b/g, between: /^$/, unless: NEGATED },
    { first: /\bsucc/g, next: /(?:eed(?:s|ed)?|essful(?:ly)?)\b/g, between: /^$/, unless: NEGATED },
    {
      first: new RegExp(String.raw`\b(?:can|could|may|will|would|should) ${WHOEVER}`, "g"),
      next: / (?:reach|connect|talk|speak|communicate|get to|get into|access|open|be reached|be accessed)\b/g,
      between: FEW_WORDS,
    },
    {
      first: new RegExp(String.raw`\b(?:is|am|was|are|were|did|does|do|has|have)(?! ?not|n't|'t) ${WHOEVER}`, "g"),
      next: / (?:(?:able|allowed|free|welcome) to (?:reach|connect|talk|speak|communicate|access|open|get)|reach|get to|get into|access)\b/g,
      between: FEW_WORDS,
    },
    new RegExp(String.raw`\bfor ${ONE} to (?:reach|connect|talk|access|get)\b`),
    pair(
      String.raw`\b(?:can|may|could) ${END}`,
      String.raw`\b(?:reach|reached|connect|talk|get|access|accessed|ping|pinged|ssh|rdp|telnet|communicate|open|contact|use|hit|pull|fetch|download|clone|query)\b|\b(?:do|make|run) (?=(?:${SERVICE}|tcp|udp|port)\b)`,
      30,
    ),
    {
      first: new RegExp(END, "g"),
      next: / (?:can|could|(?:is|was|were|has been|are) able to)(?! ?not|n't|'t) (?:reach|connect|talk|get|access|ping|ssh|rdp)/g,
      between: /^$/,
      unless: NOBODY,
    },
    /(?<!\b(?:not|n't|isn't|un) ?)\b(?:reach|access)[ai]ble\b|\bha(?:s|ve) access\b|(?<!(?:n't|not|to) )\bopen (?:from|between|to|for)\b/,
    pair(String.raw`\b(?:is|are|was|were) `, String.raw`\bopen\b`, 60),
    // "is ssh from A to B working?": whether one can reach the other.
    /(?:^|[.,!\n:;] {0,3}|\b(?:hi|hello|hey|ok|and|so|if|whether) )(?:is|are|does|do|did|was|if|whether) [^.?!\n]{0,80}(?<!not |n't )\b(?:works?|working|functional|operational)\b[^.!\n]{0,30}\?/,
  ],
  seen: [
    /\b(?:any|some|no) (?:\w{1,15} )?(?:traffic|packets?|connections?|flows?|records?|sign|attempts?|sessions?|requests?|logs?|entries|hits|activity|communication|data)\b/,
    /(?:^|[.,:;!?\n] {0,3}|\b(?:is|was|were|are|did|does|do|has|have|had|see|seen|saw|if|whether|got) (?:[a-z]{1,10} ){0,3})anything\b(?! (?:is |was )?(?:unclear|else|missing|needed|wrong|more)\b)|\banything (?:from|between|coming|going|at all)\b/,
    {
      first: /\barriv/g,
      next: /(?:e|es|ed|ing)\b/g,
      between: /^$/,
      unless: /\b(?:nothing|never|no longer)\b[^.?!\n]{0,60}$/,
    },
    /\b(?:was|were|is|are|has|have|had) there\b|\bdid (?:you|we|anyone) see\b|\b(?:been|ever|was|were|get|gets|got|anyone|anybody|you|we|have|has|had) (?:[a-z]{1,10} )?seen\b(?! (?:this|that|these|those|it)\b)|(?<!\d )\breceiv(?:e|es|ed|ing)\b|\b(?:turn|show)(?:s|ed)? up\b/,
    /\b(?:show|list|display|print|give me|find|look up|pull up|get me|dump|fetch)\b|\b(?:records|history)\b/,
    new RegExp(
      String.raw`\b(?:did|does|do|has|have|is|was)(?!n't| not) (?:${END}|anyone|anybody|someone) (?:ever )?(?:connect|talk|send|sent|talked|connected|try|tried|go|ping|ssh|contact|hit|come|reach)`,
    ),
  ],
  complaint: [
    new RegExp(
      String.raw`\b${NOT} (?:\w{1,15} ){0,2}?(?:work|connect|reach|open|access|ssh|sftp|ping|rdp|log ?in|log ?on|log into|get|load|respond|talk|resolve|come|go|see|arrive|pass|mount|answer|send|use|hit|establish|curl|telnet|through|up|available|accessible|online|sync|download|upload|communicate|\uE000|\uE001)`,
    ),
    pair(String.raw`\bnothing\b`, String.raw` (?:gets|comes|arrives|works|goes|reaches|connects|passes)\b`, 60),
    // What it does not do was said before: ping works but 443 doesn't.
    {
      first: /\b(?:but|only|just)\b/g,
      next: /\b(?:doesn'?t|does not|don'?t|won'?t|isn'?t|can'?t|didn'?t)\s{0,2}(?:[.!,;]|$)/g,
      between: new RegExp(String.raw`^[^.?!\n]{0,40}(?:\d|\b(?:${SERVICE})\b|${MARKS.end})[^.?!\n]{0,60}$`),
    },
    /\b(?:nobody|no one|none of (?:us|them|the [a-z]{2,15}))\b[^.?!\n]{0,60}\b(?:can|could|is able to|gets?|has)\b|\b(?:unreachable|inaccessible|unavailable|unresponsive|offline|down|dead|hang(?:s|ing)?|time[ds]? ?out|timing out|timeouts?|no (?:response|answer|reply|connection|connectivity|luck|route)|no syn-?ack|(?:worked|running|fine|ok|okay|reachable|up) (?:fine |ok |perfectly |just fine )?(?:until|till|up to)|(?:connection|session)s? (?:\w{1,12} ){0,2}?(?:lost|resets?|refused|closed|fail(?:s|ed|ing)?|stuck|errors?|problems?|issues?)|refus(?:e|es|ed|ing)|disconnect(?:s|ed|ing)?|stopped (?:work|connect|respond|talk|reach)ing|nothing (?:gets|comes|arrives|works|goes))\b/,
  ],
  solved: [
    /\b(?:works?|working|fine|fixed|solved|resolved|sorted|ok|okay|good|back)(?: again| now| already)(?! (?:but|not|why)\b)(?![^.!\n]{0,60}\?)|\b(?:all|we're|it's|is) (?:good|set|fixed|sorted|solved|resolved)\b(?![^.!\n]{0,60}\?)/,
    /\b(?:is|are|was|were|been|got|gets) (?:renamed|replaced|moved|migrated|decommissioned|retired|patched|rebooted|upgraded|updated|reinstalled|restarted|installed)\b(?![^.!\n]{0,80}\?)/,
    /\b(?:no (?:problem|worries|need(?! to (?:hurry|rush)))|never ?mind|problem solved|that was it|that's it|see (?:you|ya)|talk (?:to you )?(?:later|soon|tomorrow)|have a (?:good|nice|great))\b/,
  ],
  trouble: [
    /\b(?:can'?t|cannot|unable|broken|stuck|fail(?:s|ed|ing|ures?)?|errors?|lost|stop(?:s|ped)|outage|no longer|resets?|trouble|problems?|issues?|slow|flaky|intermittent|weird|(?:something|what)(?:'s| is| has gone| went) wrong)\b/,
  ],
  courtesy: [
    /\b(?:thanks|thank you|thx|ty|cheers|hi|hello|hey|good (?:morning|afternoon|evening|night|day)|bye|goodbye|ok|okay|great|nice|cool|perfect|got it|lol|awesome|welcome|sorry|congrats)\b/,
  ],
};

/** Two words of one sentence, at most so many characters apart. */
function pair(first: string, next: string, most: number): WordPair {
  const between = new RegExp(String.raw`^[^.?!\n]{0,${most}}$`);
  return { first: new RegExp(first, "g"), next: new RegExp(next, "g"), between };
}

import type { CueRow } from "../../../question/reading.ts";
import { MARKS } from "../../../question/span.ts";

const END = `[${MARKS.end}${MARKS.self}]`;
const CONNECT = "talk|connect|reach|access|hit|contact|speak|send|go|get|ssh|rdp|log|communicat";
const CONNECTING = `(?:${CONNECT})[a-z]*|(?:talk|connect|reach|access|contact|speak|communicat)(?:ed|ing|s)|hitting|hits|went|sent|came|coming|comes`;

/** What English words ask for, by row of the intent table. */
export const CUES: Readonly<Record<CueRow, readonly RegExp[]>> = {
  change: [
    /(?:^|[.!?\n,:] {0,3}|\bplease |\bpls |\b(?:can|could|would|will) (?:you|someone|somebody|anyone|we)(?: please| pls)? |\bkindly |\bi(?: would|'d) like (?:you )?to |\bneed (?:you )?to |\bneed someone to )(?:please )?(?:open|unblock|whitelist|allowlist|allow|permit|block|deny|add|remove|delete|change|modify|update|reset|create|enable|disable|close|restart|reboot|grant|unlock|install|configure|set up)(?:(?! (?:connections?|traffic|packets?)\s*\?)\s)/,
    /\b(?:needs?|want|wants|would like|request|requesting) (?:[^.?!\n]{0,30} )?(?:opened|unblocked|whitelisted|allowed|permitted|added|removed|reset|enabled)\b/,
    /\b(?:request|need|grant)(?:ing)? (?:me )?(?:firewall )?access (?:to|from)\b/,
  ],
  help: [
    /^\W*(?:show |get )?help\W*(?:me\W*|please\W*)?$/,
    /\bwhat (?:can|do|else can) (?:you|this bot|the bot|i|we) (?:do|ask|answer|say)\b/,
    /\bhow (?:do|can|should|to|does) (?:[\uE002a-z]{1,4} )?(?:use|ask|query|talk to|work with|work)\b[^.?!\n]{0,20}(?:you|this|it|bot|tool|thing|command|question|flow)/,
    /\bhow does (?:this|it|the bot|this bot) work\b|\b(?:usage|instructions|user guide|manual|commands)\b\W*$/,
  ],
  digest: [
    /\bsubscri(?:be|ption)|\bdigests?\b/,
    /\b(?:daily|weekly|nightly|hourly|monthly|regular|recurring|periodic) (?:\w+ )?(?:digest|report|summary|summaries|overview|update|mail)/,
    /\b(?:report|summary|summaries|overview|list)\b[^\n]{0,80}\b(?:every|each|daily|weekly)\b|\b(?:every|each) (?:day|week|morning|evening|night|hour|mon|tue|wed|thu|fri|sat|sun)[^\n]{0,80}\b(?:report|summary|send|post|mail)/,
    /\b(?:send|post|mail)\b[^\n]{0,80}\b(?:every|each) (?:day|week|morning|evening|night|hour|mon|tue|wed|thu|fri|sat|sun)/,
  ],
  watch: [
    /\b(?:let (?:me|us) know|tell (?:me|us)|notify (?:me|us)|alert (?:me|us)|ping me|message me|inform (?:me|us)|give me a shout|warn me)\b[^.\n]{0,20}\b(?:when|once|as soon as|the moment|if it starts|if it works)(?! was| did| were)/,
    /\bas soon as\b|\buntil it (?:works|is back|gets through|goes through|connects|starts|comes back)|\btill it works\b/,
    /\bkeep (?:watching|an eye|checking|monitoring|looking|watch)\b|\b(?:^|please |can you |could you )(?:watch|monitor)\b|^\W*(?:watch|monitor)\b/,
  ],
  top_rejects: [
    /\b(?:top|most|rank\w*|worst|biggest|leading)\b[^.?!\n]{0,80}\b(?:reject|den[iy]|block|drop)/,
    /\b(?:reject|den[iy]|block|drop)[a-z]*\b[^.?!\n]{0,80}\b(?:top|most|rank\w*|worst|leading)\b/,
  ],
  talkers: [
    new RegExp(
      String.raw`\b(?:who|(?:what|which)(?: (?!did|does|do|has|have|had|is|was|are|were|can|it|that|they)[a-z]+){0,3})(?: else| all)?(?:'s|'ve)?(?: (?:is|are|was|were|has|have|had|been|can|could|currently|keeps?|just|recently|also))* (?:${CONNECTING})\b`,
    ),
    /\bwho(?: else)?(?:'s| is| was)\b[^.?!\n]{0,20}\bon (?:the other|there)|\b(?:list|show)[^.?!\n]{0,30}\b(?:sources|clients|talkers)\b/,
    new RegExp(
      String.raw`\bwhere (?:is|are|was|were|does|do|did)(?: the| all)? (?:traffic|connections?|packets|requests)(?: to ${END}+)? (?:com|originat)`,
    ),
  ],
  reached: [
    new RegExp(
      String.raw`\b(?:where|whom?|(?:what|which)(?: [a-z]+){0,2}?)(?: else| all)? (?:did|does|do|has|have|had|is|was|are|were|can) (?:the )?(?:${END}+|it|that|they)(?: (?:all|been|also|just|currently|try to|trying to))* (?:${CONNECTING})\b`,
    ),
    new RegExp(String.raw`\b(?:destinations?|targets?|peers)\b[^.?!\n]{0,20}(?:of|for|from|did) (?:the )?${END}`),
  ],
  why: [/\bwhy\b|\breasons?\b|\b(?:root )?causes?\b|\bcaus(?:ed|ing)\b|\bhow come\b/],
  blocked: [
    /\b(?:block(?:s|ed|ing)?|reject(?:s|ed|ing|ions?)?|den(?:y|ies|ied|ying|ials?)|drop(?:s|ped|ping)?|filter(?:s|ed|ing) out|firewalled|turned away|refus(?:al|als))\b/,
  ],
  accepted: [
    /\b(?:accept(?:s|ed|ing|ance)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|pass(?:es|ed|ing)?|let (?:through|in|out|[^.?!\n]{1,20} through))\b/,
    /\b(?:g[eo]t(?:s|ting|ten)?|go(?:es|ing)?|went|made|make|makes|come|comes|came|came it) (?:it )?through\b/,
    new RegExp(
      String.raw`\b(?:can|could|is|was|are|were|did|does|do)(?! ?not|n't|'t) (?:the )?(?:${END}+|it|anything|anyone|anybody|traffic)(?: [a-z]+){0,2}? (?:able to )?(?:reach|connect to|talk to|get to|access)\b`,
    ),
    new RegExp(
      String.raw`\bcan ${END}+[^.?!\n]{0,30}\b(?:reach|connect|talk|get|access|ping|ssh|rdp)\b|${END}+ (?:can|could|(?:is|was|were|has been|are) able to)(?! ?not|n't|'t) (?:reach|connect|talk|get|access)|\breachable\b|\bhave access\b|\bhas access\b|\bopen (?:from|between|to|for)\b`,
    ),
  ],
  seen: [
    /\b(?:any|some|no) (?:\w+ )?(?:traffic|packets?|connections?|flows?|records?|sign|attempts?|sessions?|requests?|logs?|entries|hits|activity|communication|data)\b|\banything\b/,
    /\bwas there\b|\bwere there\b|\bis there\b|\bare there\b|\bhas there\b|\bhave there\b|\bdid (?:you|we|anyone) see\b|\bseen\b|\barriv(?:e|es|ed|ing)\b/,
    /\b(?:show|list|display|print|give me|find|look up|pull up|get me)\b|\b(?:records|history)\b/,
    new RegExp(
      String.raw`\b(?:did|does|do|has|have|is|was)(?!n't| not) (?:the )?(?:${END}+|anyone|anybody|someone) (?:ever )?(?:connect|talk|send|sent|talked|connected|try|tried|go|ping|ssh|contact)`,
    ),
  ],
  complaint: [
    /\b(?:can'?t|cannot|can not|couldn'?t|could not|unable|not able|won'?t|doesn'?t|does not|don'?t|didn'?t|isn'?t|not) (?:\w+ )?(?:\w+ )?(?:work|connect|reach|open|access|ssh|ping|rdp|log|get|load|respond|responding|talk|resolve|come|go|see|arrive|pass|mount|answer|send|work|working|use|hit|establish|curl|telnet|connecting|reachable|\uE000|\uE001|to)/,
    /\b(?:can'?t|cannot|unable|broken|stuck|hangs?|hanging|down|unreachable|fail(?:s|ed|ing|ure|ures)?|tim(?:e|es|ed|ing) ?out|timeouts?|errors?|lost|stopped|outage|offline|no response|no longer|refused|resets?|not working|no luck|trouble|problems?|issues?|nothing (?:gets|comes|arrives|works|goes)|slow)\b/,
  ],
  courtesy: [
    /\b(?:thanks|thank you|thx|ty|cheers|hi|hello|hey|good (?:morning|afternoon|evening|night|day)|bye|goodbye|ok|okay|great|nice|cool|perfect|got it|never ?mind|lol|awesome|welcome|sorry|congrats)\b/,
  ],
};

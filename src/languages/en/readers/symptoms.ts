import type { SymptomWords } from "../../../question/readers/pasted-error/symptom.ts";

/** What people and programs call each kind of failure. */
export const SYMPTOMS: SymptomWords = {
  "name-not-found": [
    /could(?:n't| not) resolve (?:host|proxy)|name or service not known|temporary failure in name resolution|no such host(?! key)|nodename nor servname|unknown host|non-existent domain|host(?: ?name)? (?:\S{1,80} )?(?:was |is |could )?not (?:be )?(?:found|known)|(?:ip|dns) address could not be found|server not found|(?:can't|couldn't|can not|could not) find the server|having trouble finding that site|the remote name could not be resolved|(?:server|\*{2,3} \S{1,80}) can't find/g,
    /(?:can't|cannot|can not|couldn't|could not|doesn't|does not|didn't|won't|fails? to|failed to|unable to|not) (?:be )?resolv(?:e|ed|ing) (?:the )?(?:host|name|dns|address|ip(?![a-z])|["']?[\w-]{1,60}\.\w)|(?:dns|name|hostname) (?:resolution|lookup)s? (?:is |are |keeps? |was )?(?:fail|broken|error|not working|times? out)|does(?:n't| not) resolve(?! (?:the|this|my|our|it))|dns (?:fails|failed|failure|error)/g,
  ],
  tls: [
    /(?:tls|ssl)[ _-]?(?:handshake )?(?:error|fail(?:s|ed|ure)?|alert|timeout|timed out|exception)|(?:tls|ssl) (?:negotiation|connection|connect) (?:error|fail(?:s|ed|ure)?)|handshake (?:fail(?:s|ed|ure)?|error|timeout)|certificate[^\n.]{0,40}(?:verify failed|verification failed|expired|not (?:valid|trusted|match)|invalid|error|problem|unknown authority)|self[- ]signed cert|unable to get local issuer|expired cert|connection (?:is not|isn't) private|secure connection failed|unable to find valid certification path|wrong version number/g,
  ],
  refused: [
    /connections? (?:to (?:the (?:server|host) )?\S{1,80} )?(?:is |was |were |are |gets? |got |being |keeps? (?:getting |being )?|has been )?refused|refus(?:es|ed|ing) (?:to connect|(?:the |my |our |all |any |every )?connections?)|actively refused|tns:no listener/g,
  ],
  "timed-out": [
    /(?<![a-z])tim(?:e|es|ed|ing)[ -]?outs?(?![a-z]|\s?[=:]\s?\d|\s(?:of|value|setting|is set|period))|took too long to respond|taking too long to respond|deadline exceeded|execution expired|timeout expired|did not properly respond|(?<!\d)100(?:\.0)?% (?:packet )?loss/g,
  ],
  unreachable: [
    /no route to host|(?:network|host|net|destination (?:host|net|network|port)) (?:is )?unreachable|host is down|address unreachable/g,
  ],
  reset: [
    /connections? (?:is |was |were |are |gets? |got |being |keeps? (?:getting |being )?|has been )?(?:reset|aborted)|reset by (?:peer|the (?:server|remote|other))|forcibly closed|unexpectedly closed the connection|closed by (?:the )?(?:remote|foreign) host|connection closed by|socket hang up|broken pipe|empty reply from server|software caused connection abort/g,
  ],
};

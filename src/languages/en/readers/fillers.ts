/** Words that show that a message is about the network. */
export const TOPICS: readonly RegExp[] = [
  /(?<![a-z'])(?:on (?:the )?record|(?:dis)?connect(?:s|ed|ing|ions?|ivity)?|traffic|networks?|packets?|(?:flow )?logs|flow ?logs?|flows?|fire ?walls?|security groups?|sgs?|n?acls?|network acls?|subnets?|vpcs?|enis?|endpoints?|internet|vpn|sockets?|handshakes?|syns?|inbound|outbound|ingress|egress|(?:un)?reachab(?:le|ility)|(?:rejects|denies|drops)(?! (?:my|our|your|his|her|their|a|an)(?![a-z]))|rejections?|denials?|throughput|rout(?:ed|ing|es?)|five-tuple|(?:source|destination|target) ip)(?![a-z'])/g,
];

/** By what they do in a sentence; contractions (`what's`, `isn't`) follow from their first half. */
const WORDS: readonly string[] = [
  // Articles, pronouns, question words.
  "a|an|the|this|that|these|those|it|its|itself|i|im|me|my|we|us|our|you|u|your|he|him|his|she|her|they|them|their|theirs|one|ones|who|whom|what|which|where|when|why|how|whether|anyone|anybody|anything|someone|somebody|something|everyone|everybody|everything|nobody|nothing|none|other|others|another|same|such|each|either|neither|both|all|any|some|no|every|few|many|much|more|most|less|lot|lots|bit|kind|sort",
  // Auxiliaries and contracted halves.
  "am|is|are|was|were|be|been|being|do|does|did|done|doing|has|have|had|having|can|could|will|would|shall|should|may|might|must|ca|wo|ai|don|isn|wasn|cannot|cant|dont|doesnt|didnt|isnt|wasnt|whats|wheres|hasnt|havent|couldnt|wont|need|needs|want|wants|wanted|wanna|gonna|let|lets",
  // Prepositions, conjunctions, adverbs.
  "from|to|into|onto|in|on|at|of|off|for|by|with|without|within|via|over|through|thru|between|among|against|toward|towards|under|out|up|down|back|across|around|about|near|per|as|and|or|but|nor|so|if|then|than|else|because|since|until|till|while|before|after|during|not|never|ever|again|still|just|also|too|only|even|yet|already|now|here|there|right|exactly|maybe|perhaps|probably|actually|really|quite|very|pretty|almost|always|sometimes|often|usually|once|twice|instead|rather|either|like|least|way|today|far|long|ago|recently|currently|lately|suddenly|apparently|basically|well",
  // Courtesies and chat.
  "please|pls|plz|thanks|thank|thx|ty|ta|cheers|hi|hello|hey|hiya|yo|morning|afternoon|evening|dear|team|folks|guys|all|everyone|mate|sir|sorry|ok|okay|k|oh|ah|hm|hmm|um|uh|er|err|eh|yes|yeah|yep|no|nope|sure|fine|good|great|nice|cool|perfect|kindly|quick|quickly|asap|urgent|urgently|fyi|btw|afaik|imo|eg|ie|etc|lol|haha|question|wondering|wonder|curious|favour|favor|appreciated|advance|regards|bot|flow|witness",
  // Verbs of asking and seeing.
  "scan|scans|scanned|scanning|probe|probes|probed|probing|check|checking|checked|look|looking|looks|looked|see|sees|saw|seen|seeing|show|shows|showing|list|display|find|found|tell|give|get|gets|got|getting|know|knows|think|thinks|thought|guess|believe|say|says|said|saying|mean|means|meant|try|tries|tried|trying|retry|make|makes|take|go|goes|going|come|comes|coming|came|happen|happens|happened|happening|pull|query|confirm|verify|investigate|report|reports|reported|reporting|notice|noticed|seem|seems|seemed|use|uses|using|used|work|works|worked|working|run|running|start|starts|started|stop|stops|stopped|keep|keeps|kept|appear|appears|show",
  // What verdicts are called.
  "block|blocks|blocked|blocking|reject|rejected|rejecting|deny|denied|denying|drop|dropped|dropping|refuse|refused|refusing|accept|accepts|accepted|accepting|allow|allows|allowed|allowing|permit|permits|permitted|pass|passed|passes|fail|fails|failed|failing|failure|failures|error|errors|timeout|timeouts|problem|problems|issue|issues|trouble|troubles|outage|broken|reason|reasons|cause|causes|arrive|arrives|arrived|reach|reaches|reached|access|accessing|accessed|attempt|attempts|attempted|request|requests|session|sessions|record|records|history|entry|entries|data|activity|communication",
  // Nouns that stand for an end, a port, a time.
  "host|hosts|hostname|server|servers|machine|machines|box|instance|instances|interface|address|addresses|ip|ips|ipv4|ipv6|client|clients|source|sources|src|destination|destinations|dest|dst|target|targets|remote|local|internal|external|port|ports|tcp|udp|icmp|protocol|service|services|app|apps|application|site|page|website|url|node|nodes|device|laptop|pc|user|users|customer|customers|colleague|colleagues|people|manager|managers|boss|supervisor|mentor|supplier|suppliers|vendor|vendors|side|end|direction|time|times|date|day|days|hour|hours|minute|minutes|week|weeks|month|window|period|range|moment|number",
];

const WORD = new RegExp(`(?<![a-z'])(?:${WORDS.join("|")})(?:n't|'t|'(?:s|re|ve|ll|d|m))?(?![a-z']|-[a-z])`, "g");

/** Words that change nothing. */
export const FILLERS: readonly RegExp[] = [WORD];

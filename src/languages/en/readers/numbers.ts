import { LIST as NUMBERS } from "../../../question/readers/port-list.ts";

/** Numbers that are no hours and no days. */
const LIST = String.raw`${NUMBERS}(?!\s?(?:am|pm|st|nd|rd|th)(?![a-z]))`;

/** Ways to write a port in English besides "port 443". */
export const PORTS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\w-])(?:on|over|via|using|at)\s{1,3}(?:the\s)?${LIST}(?![a-z]|\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|of)(?![a-z]))`,
    "g",
  ),
  // A whole message: "and 22?", "what about 443".
  new RegExp(
    String.raw`^[\s"'(,]{0,3}(?:(?:and|what about|how about|same for|then|also|now|ok|or|for|try|with)\s){0,3}${LIST}(?:\s(?:too|as well|also|instead|then|please|maybe))?[\s"')?!.,]{0,4}$`,
    "g",
  ),
  new RegExp(
    `(?<=(?<![a-z])(?:is|are|was|were|does|can) )${LIST}(?= (?:open|closed|allowed|blocked|rejected|denied|dropped|accepted|permitted|reachable|working|work)(?![a-z]))`,
    "g",
  ),
  new RegExp(
    `(?<=(?<![a-z])(?:but|only|just) )${LIST}(?= (?:does|doesn't|do|don't|is|isn't|fails?|times|won't|hangs?)(?![a-z]))`,
    "g",
  ),
  new RegExp(String.raw`(?<![\w.:/-])${LIST}["']?\s(?:port|ports)(?![a-z])`, "g"),
  // "are 443 and 8443 from A to B blocked".
  new RegExp(
    String.raw`(?<=(?<![a-z])(?:is|are|was|were|does|do|of|for|on|but|only|just|both|either) |^\s{0,3})${LIST}(?= (?:from|to|between) [\uE000\uE002])`,
    "g",
  ),
];

/** Numbers that are no ports, ends or times. */
export const NOISE: readonly RegExp[] = [
  /(?<=(?<![a-z])(?:top|first|last|worst)\s)\d{1,4}(?!\d|\s?(?:(?:-|~|to|or)\s?\d|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|[smhdw](?![a-z])))/g,
  // What works stands there for contrast only: ping works but 443 does not.
  /(?<![\w-])pings?(?:ing)? (?:works?|working|is (?:ok|fine|good|working)|ok|fine|succeeds?|(?:goes|gets) through)(?=,? (?:but|yet|although)(?![a-z]))/g,
  /(?<![\w-])(?:room|floor|desk|line|page|vlan|rule|id|pid|asn|as|windows|version|employee|number)\s#?\d{1,12}(?![\w.])/g,
];

import { MARKS } from "../../../span.ts";
import { END, lines, type Printed, quotations, REST, wholeLines } from "../shapes.ts";

/** `java.net.ConnectException`, `Net::OpenTimeout`, `Predis\\Connection\\ConnectionException`. */
const CLASS = String.raw`(?<![\w.$:\\])[a-z_][\w$]{0,60}(?:\.|::|\\)[\w$.:\\]{0,200}(?:exception|error|timeout|timedout|refused|failed|failure|available|unreachable|notfound|fault)(?![a-z])`;

/** How a line of a log may begin once it has been copied. */
const LOG_HEAD = String.raw`[ \t>|"]{0,8}`;

/** What programs print through the runtime of their language: exceptions, stack traces, log lines. */
export const RUNTIMES: Printed = {
  failures: {
    lines: [
      lines(
        // java.net.ConnectException: …, requests.exceptions.ConnectTimeout: …, Net::OpenTimeout: …
        `${CLASS}${REST}`,
        `errno::e[a-z]{3,14}${REST}`,
        String.raw`\w{0,60}(?:error|exception): ${REST}`,
        `(?:caused by|traceback|unhandled exception|exception in thread|uncaught|panic|goroutine)(?![a-z])${REST}`,
        String.raw`(?:php )?(?:warning|fatal error|notice): {1,2}\w{1,40}\(\)${REST}`,
        `rpc error: ${REST}`,
        String.raw`i\/o error on ${REST}`,
        `(?:get|post|put|head|delete|patch) "?${END}"?: ${REST}`,
        String.raw`https?connectionpool\(${REST}`,
      ),
      wholeLines(
        String.raw`${LOG_HEAD}[[(]?(?:\d{4}[-/]\d\d[-/]\d\d[t ]\d\d:\d\d:\d\d|[a-z]{3} {1,2}(?:[a-z]{3} {1,2})?\d{1,2} \d\d:\d\d:\d\d|\d\d\/[a-z]{3}\/\d{4}:\d\d:\d\d:\d\d)${REST}`,
        String.raw`${LOG_HEAD}\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]? {1,3}(?:\[[^\]\n]{1,60}\] {1,3})?\[?(?:error|warn|warning|fatal|severe|critical|err|info)\]?(?![a-z])${REST}`,
        String.raw`${LOG_HEAD}\[?(?:error|warn|warning|fatal|severe|critical|err)\]?[ \t:](?=.{0,80}(?:\d\d:\d\d:\d\d|\[))${REST}`,
        `${LOG_HEAD}(?:time="?.{0,40} )?level="?(?:error|warn|warning|fatal)"?.*`,
        String.raw`${LOG_HEAD}[ewf]\d{4} \d\d:\d\d:\d\d\.\d{1,6}.*`,
        // JSON that tells of a failure
        String.raw`${LOG_HEAD}[[{][ \t]{0,4}["{].*(?:timed? ?out|refused|unreachable|unhealthy|econn|no route|failed|error).*`,
        String.raw`[ \t]{1,12}"\w{1,40}"[ \t]?:[ \t]?"[^"\n]{0,200}(?:timed out|refused|unreachable|unhealthy|econn|no route|failed).*`,
      ),
    ],
    quotations: quotations(
      String.raw`${CLASS}(?: \((?:\d{1,6}|${MARKS.other}{1,20}|0x[0-9a-f]{4,8})\))?(?:: [^\n\u3001-\u9FFF]{0,40}?(?:timed out|refused|no route to host|unreachable|reset)| \([^()\n]{0,60}\))?`,
      `(?:get|post|put|head) "${END}": ${REST}`,
      String.raw`https?connectionpool\([^()\n]{0,120}\): ${REST}`,
      String.raw`fetch failed|socket hang up|execution expired|client\.timeout exceeded while awaiting headers|connect timeout error|und_err_connect_timeout`,
    ),
  },
  around: {
    lines: [
      wholeLines(
        String.raw`[ \t]{1,40}(?:at|in|from) .*`,
        String.raw`[ \t]{0,40}(?:file "|\.\.\. \d{1,4} more|-{2,4}→|→ \(inner|\[cause\]|goroutine \d|\^+$|_{4,}$).*`,
        String.raw`[ \t]{1,40}(?:errno|code|syscall|address|port|hostname|host|name|stack|message|type|config|request|response|isaxioserror):.*`,
        String.raw`[ \t]*[\]})]+[,;]?[ \t]*$`,
        String.raw`[ \t]{1,12}"[\w.-]{1,40}"[ \t]?:.*`,
        String.raw`[ \t]*[{[][ \t]*$`,
        String.raw`[ \t]{0,8}jdbc:.*`,
        // terraform: where in the configuration
        String.raw`[ \t|]{1,12}(?:with (?:provider|module|data|[a-z]\w{2,40})[.["]|on \S{1,80}\.tf line \d|\d{1,5}: ).*`,
      ),
    ],
    quotations: [],
  },
};

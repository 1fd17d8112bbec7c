import { MARKS } from "../../../span.ts";
import { END, lines, type Printed, quotations, REASON, REST } from "../shapes.ts";

const PROGRAM =
  "curl|ssh|scp|sftp|rsync|psql|mysql|mysqldump|mysqladmin|mongosh?|telnet|nc|ncat|nmap|wget|wget2|redis-cli|redis|git|fatal|npm (?:err!|error)|yarn|pip|apt|yum|dnf|openssl|ldap_\\w{1,20}|ldapsearch|snmpget|snmpwalk|ntpdate|ntpq|smbclient|mount(?:\\.\\w{1,8})?|mount_nfs|showmount|ftp|lftp|kex_exchange_identification|ssh_exchange_identification|connect_to|kinit|traceroute|ping6?|dig|host|nslookup|hping3?|iperf3?|java|docker|terraform|ansible|mail|sendmail|postfix\\/\\w{1,10}|smtp|kubectl|helm|aws|amqp|cqlsh|sqlplus|sqlcmd|bcp|tsql|isql";

/** What tools of a command line print, beside the reasons that all of them share. */
export const TOOLS: Printed = {
  failures: {
    lines: [
      lines(
        // "curl: (28) Failed to connect to …", "ssh: connect to host …", "fatal: unable to access …"
        String.raw`(?:${PROGRAM})(?:\[\d{1,7}\])?(?: \(\w{1,10}\))?(?:\.\.\.)?: (?!(?:from|between|to) ${END})${REST}`,
        `npm (?:err!|error) ${REST}`,
        `curl error[ (]${REST}`,
        String.raw`error (?:\d{1,5}|${MARKS.other}+)(?: \(\w{1,10}\))?: ${REST}`,
        String.raw`(?:trying|connecting to:?) ${END}(?::\d{1,5})?.{0,80}(?:${REASON}|failed|could not open connection)${REST}`,
        String.raw`connecting to ${END}(?: ${END}){0,2}(?::\d{1,5})?\.{3} ?(?:failed|could not)${REST}`,
        `could(?:n't| not) connect to ${REST}`,
        String.raw`failed to connect to ${END}(?:${END})? \(port \d{1,5}\)${REST}`,
        `connect to ${END} ${END}(?:${END})? failed: ${REST}`,
        String.raw`\(unknown\) ${END} \d{1,5} \([\w?-]{1,20}\) ?: ${REST}`,
        String.raw`(?:connect to|connection to) ${END}(?: port \d{1,5})?(?: from ${END}(?: port \d{1,5})?)? (?:failed|refused|timed out)${REST}`,
        // "write:errno=104", whose number is masked
        String.raw`(?:connect|write|read):(?:errno=\d{1,4}|${MARKS.other}{4,12})$`,
        String.raw`connection (?:reset|closed|timed out)(?: by| to)? (?:remote host |invalid user \S{1,30} )?${END}(?: port \d{1,5})?${REST}`,
        `[0-9a-f]{6,16}:error:${REST}`,
        // ping, traceroute
        `(?:request timeout for icmp_seq|request timed out|no answer yet for icmp_seq)${REST}`,
        String.raw`(?:\d{1,6} packets|${MARKS.other}+) transmitted, .*${MARKS.other}{3,8} (?:packet )?loss.*`,
        String.raw`packets: sent.*\(${MARKS.other}{3,8} loss\).*`,
        `from ${END}:? icmp_seq${REST}unreachable${REST}`,
        `reply from ${END}: ${REST}(?:unreachable|expired)${REST}`,
        String.raw`\d{1,2} {1,3}\* {1,8}\* {1,8}\*${REST}`,
        // names
        String.raw`\*{2,3} ${REST}can't find ${END}${REST}`,
        `(?:;; )?(?:connection timed out; no servers could be reached|communications error to ${END}${REST})`,
        `host ${END} not found${REST}`,
        `;; ->>header<<-${REST}(?:nxdomain|servfail|refused)${REST}`,
        `note: host seems down${REST}`,
        `ncat: ${REST}`,
      ),
    ],
    quotations: quotations(
      String.raw`(?<![\w-])(?:${PROGRAM})(?: ?\(\w{1,10}\))?: (?=\(|error|fatal|connect|could|can't|cannot|unable|failed|no |host|network|server|unknown|bad|read|getaddrinfo)${REST}`,
      String.raw`(?:error: )?connect e[a-z]{4,14} ${END}(?: - local \([^()\n]{1,60}\))?`,
      String.raw`(?:dial|read|write) (?:tcp|udp)[46]?:? ${END}(?:\s?→\s?${END})?:${REST}`,
      `dial (?:tcp|udp)[46]?: lookup ${END}(?: on ${END})?:${REST}`,
      String.raw`connectx? to (?:host |address )?${END}(?:,? port \d{1,5})?(?: \((?:tcp|udp)\))?:? (?:${REASON}|failed(?:: [^\n\u3001-\u9FFF]{0,60})?)`,
      String.raw`(?:failed|unable) to connect to ${END}(?:,? port \d{1,5})?(?: after \d{1,9} ?ms)?(?: after ${MARKS.other}{1,40})?: ?${REST}`,
      String.raw`connection to (?:server at |host |server )?${END}(?:,? port \d{1,5})? (?:failed(?:: ?${REST})?|refused|timed out|was refused)`,
      String.raw`can'?t connect to (?:local )?(?:mysql|mariadb) server on ${END}(?:[: ]\d{1,5})?'?(?: \((?:\d{1,5}|timed out|[\w ]{1,30})\))?`,
      "couldn'?t connect to server",
      `could not resolve (?:host|hostname|proxy):? ${END}`,
      `getaddrinfo (?:enotfound|eai_again) ${END}`,
      `connecting to ${END}[.,:] (?:${REASON})`,
      `(?:${REASON}): (?:no further information: )?${END}`,
      REASON,
    ),
  },
  around: {
    lines: [
      lines(
        // echoed commands behind a prompt
        String.raw`(?:\$|#|%|~|>>|[a-z]:\\[^\n>]{0,80}>|ps [a-z]:\\[^\n>]{0,80}>|\[?[\w.@:~/-]{1,60}(?: [\w~/.-]{1,40})?\]?[$#]) ?(?:sudo )?[a-z].*`,
        // the same without one
        String.raw`(?:sudo )?(?:${PROGRAM}) (?:-{1,2}[a-z]|(?:[\w.-]{1,30}@)?${END}(?:[: ]\d{1,5})?$).*`,
        // verbose curl and wget, telnet, nc
        String.raw`(?:(?:trying|connected to|connecting to) ${END}.{0,30}(?:\.{3}|\()|immediate connect fail|closing connection|connected\(|no peer certificate|more details here|host ${END}|ipv[46]: |alpn|tlsv?1|ssl connection|using http|issue another|after \d|connection #\d|resolving ${END}|reusing|giving up|retrying|${MARKS.other}+ {2}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-*)${REST}`,
        String.raw`[<>] (?:get|post|head|put|host:|user-agent:|accept:|http\/).*`,
        String.raw`(?:lost connection|connection closed|please make sure you have the correct access rights|and the repository exists|not connected>|is the server running on|tcp\/ip connections on port|escape character is|starting nmap|nmap done).*`,
        // ping, traceroute, nslookup
        String.raw`(?:ping ${END}.{0,40}(?:data|\()|pinging ${END}|-{2,3} ${END} ping statistics|ping statistics for|packets: sent|reply from ${END}|from ${END}:? icmp|${MARKS.other}+ from ${END}|\d{1,5} bytes from ${END}|rtt min|round-trip|approximate round trip|minimum = |pipe \d|traceroute to|tracing route to|over a maximum of|trace complete|(?:\d{1,6} packets|${MARKS.other}+) transmitted|packets: ).*`,
        String.raw`\d{1,2} {1,4}(?:[\d<]|\*|${MARKS.end}|${MARKS.other}).*`,
        String.raw`(?:server|address|addresses|name|aliases|non-authoritative answer):(?:\t| {2}).{0,80}$`,
        ";.*",
        `(?:error in socket io|rsync error|is the server running|verify that|make sure that|host key)${REST}`,
      ),
    ],
    quotations: [],
  },
};

import { MARKS } from "../../../span.ts";
import { END, lines, type Printed, quotations, REASON, REST } from "../shapes.ts";

/** What databases, orchestrators, mail servers and cloud services say of a connection. */
export const SERVICES: Printed = {
  failures: {
    lines: [
      lines(
        String.raw`(?:ora|tns)-\d{5}:?${REST}`,
        String.raw`${MARKS.other}+: (?:tns:|connection (?:refused|timed out)|cannot connect\.)${REST}`,
        String.raw`\[microsoft\]\[odbc${REST}`,
        ".{0,60}a network-related or instance-specific error.*",
        `(?:sqlstate|sql state)[[=: ]${REST}`,
        `login timeout expired${REST}`,
        `communications link failure${REST}`,
        // MariaDB: "ERROR 2002 (HY000): Can't connect to server on '10.0.2.6' (115)"
        String.raw`(?:error \d{4} |${MARKS.other}{1,12} ?)\(hy000\): ${REST}`,
        `could not connect to (?:redis|the endpoint url|server|any servers|broker)${REST}`,
        `could not connect to (?:the )?(?:primary|leader|node|cluster|${END})${REST}`,
        `unable to connect to the server: ${REST}`,
        `the connection to the server ${END} was refused${REST}`,
        `(?:readiness|liveness|startup) probe failed:? ${REST}`,
        String.raw`(?:warning|normal) {1,8}\w{4,20} {1,8}.{0,60}(?:probe failed|failed to pull|back-off|dial tcp)${REST}`,
        `error response from daemon: ${REST}`,
        `(?:failed to pull|error pulling) image${REST}`,
        String.raw`\S{0,60} ?\| (?:unreachable|failed)!${REST}`,
        `fatal: ${END}: (?:unreachable|failed)!${REST}`,
        `<?${MARKS.other}+>?: (?:connect to|host or domain|delivery temporarily)${REST}`,
        String.raw`(?:connect to|connection to) ${END}(?::\d{1,5})?: ${REST}`,
        // kafka clients: "host:9092/bootstrap: Connect to ipv4#10.0.0.1:9092 failed"
        String.raw`${END}(?:\/\w{1,20})?: connect to (?:ipv[46]#)?${END} failed: ${REST}`,
        String.raw`(?:status: 4\d\d|diagnostic-code: |4\.4\.[0-9]|421 |451 4)${REST}`,
        `(?:remote[- ]mta|reporting-mta|the following recipient)${REST}(?:timed out|refused)${REST}`,
      ),
    ],
    quotations: quotations(
      String.raw`(?:target[\w ]{0,30}: )?${END} (?:port )?\d{1,5} (?:is )?unhealthy[^\n"]{0,60}(?:"[^"\n]{0,60}")?`,
      String.raw`connection to node -?\d{1,6} ?${END} could not be established`,
      String.raw`check that the hostname and port are correct and that the postmaster is accepting tcp\/ip connections\.?`,
      String.raw`(?:tns-|ora-)\d{5}(?:: ?[^\n\u3001-\u9FFF]{0,60})?`,
      String.raw`can'?t contact ldap server(?: \(-1\))?`,
      // libpq of old, on one line
      String.raw`could not connect to server: [^\n\u3001-\u9FFF]{4,60}\s{1,4}is the server running on (?:that )?host ${END}(?: ${END})? and accepting\s{1,4}tcp\/ip connections on port \d{1,5}\??`,
      // "ORA-12541: Cannot connect. No listener at host …", whose number is masked
      String.raw`(?<=${MARKS.other}: )cannot connect\. no listener at host ${END} port \d{1,5}\.?`,
    ),
  },
  around: {
    lines: [
      lines(
        "(?:the last packet (?:sent|successfully received)|the driver has not received).*",
        String.raw`attempting to contact \(description.*`,
        String.raw`\(?(?:description|address|connect_data) ?=.*`,
        "current mongosh log id:.*",
        String.raw`connecting to:[ \t].*`,
        "using mongo(?:db|sh):.*",
        // "Err:1 http://mirror…", whose number is masked
        String.raw`(?:err:\d{1,3}|${MARKS.other}{4,7}) ${END} .{1,60}`,
        "(?:e|w): failed to fetch.*",
        String.raw`host ${END} \(${REST}`,
        "(?:events|type {2,}reason|-{4,} {2,}).*",
        `(?:unable to resolve|some index files failed).*${REASON}?`,
      ),
    ],
    quotations: [],
  },
};

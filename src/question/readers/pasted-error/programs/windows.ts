import { END, lines, type Printed, quotations, REST } from "../shapes.ts";

/** What Windows and PowerShell print, as far as it is the same in every language. */
export const WINDOWS: Printed = {
  failures: {
    lines: [
      lines(
        String.raw`tcptestsucceeded[ \t]{0,12}:[ \t]{0,4}(?:false|true).*`,
        `(?:warning|警告): (?:tcp connect to|ping to|name resolution of)${REST}`,
        "(?:invoke|test|enter|new|connect|get|start|copy)-[a-z]{2,30} ?: .*",
        `(?:error code|エラー コード): 0x[0-9a-f]{3,8}${REST}`,
      ),
    ],
    quotations: quotations(
      String.raw`(?:test-netconnection|tnc) (?:-computername )?${END} -p(?:ort)? \d{1,5}(?=[^\n]{0,30}(?:false|fail|失敗))`,
      "network error: (?:connection (?:timed out|refused|reset)|software caused connection abort|host is unreachable)",
    ),
  },
  around: {
    lines: [
      lines(
        String.raw`(?:computername|remoteaddress|remoteport|interfacealias|interfaceindex|sourceaddress|pingsucceeded|nameresolution(?:results|succeeded)|pingreplydetails[^\n:]{0,20}|netroute[^\n:]{0,20}|alladdresses|allnameresolutionresults|matchingipsecrules|isadmin|remotehostname|detailed_?\w{0,20})[ \t]{0,12}:.*`,
        "(?:at line:|発生場所 行:|[+] |~|categoryinfo|fullyqualifiederrorid).*",
        String.raw`c:\\[^\n>]{0,80}>.*`,
      ),
    ],
    quotations: [],
  },
};

import { END, lines, type Printed, quotations, REST } from "../../../question/readers/pasted-error/shapes.ts";
import { MARKS } from "../../../question/span.ts";

const NAME = `${END}(?:'s)?`;

/** What browsers and Windows print in English. */
export const PASTED_ERRORS: Printed = {
  failures: {
    lines: [
      lines(
        // Chrome and Edge
        String.raw`(?:hm+\W{1,4})?(?:this (?:site|webpage|page) (?:can't be reached|is not available|isn't available|isn't working)|(?:can't|cannot) reach this page)${REST}`,
        `${END} (?:refused to connect|took too long to respond|unexpectedly closed the connection|didn't send any data|is currently unreachable)${REST}`,
        `${NAME} (?:server )?(?:ip|dns) address could not be found${REST}`,
        `(?:your connection (?:isn't|is not) private|the connection was reset|no internet)${REST}`,
        // Firefox
        String.raw`(?:unable to connect|the connection (?:has timed out|was reset|was refused|was interrupted)|server not found|secure connection failed|the network path was not found)\W*$`,
        `firefox can't (?:establish|find)${REST}`,
        String.raw`(?:hm+\W{1,4})?we(?: can't connect to the server at|'re having trouble finding that site)${REST}`,
        `the server at ${END} is taking too long to respond${REST}`,
        `(?:an error occurred during a connection to|the connection to the server was reset while)${REST}`,
        // Safari
        `safari (?:can't|cannot|could not|couldn't) (?:open|connect|find|establish)${REST}`,
        // Windows
        `(?:remote desktop can't (?:connect|find)|this computer can't connect to the remote computer)${REST}`,
        String.raw`system (?:${MARKS.other}+|error \d{1,5}) has occurred${REST}`,
        `windows cannot access ${REST}`,
        `connecting to ${END}.{0,20}could not open connection${REST}`,
        `could not open connection to the host${REST}`,
        `the (?:rpc server is unavailable|remote name could not be resolved|network name cannot be found)${REST}`,
        `(?:unable to connect to the remote server|a connection attempt failed because|no connection could be made because|an existing connection was forcibly closed)${REST}`,
      ),
    ],
    quotations: quotations(
      `${END} (?:refused to connect|took too long to respond|unexpectedly closed the connection)`,
      "this site can't be reached|the network (?:path|name) (?:was not|cannot be) found",
      "no connection could be made because the target machine actively refused it",
      "an existing connection was forcibly closed by the remote host",
      String.raw`a connection attempt failed because the connected party did not properly respond after a period of time[^\n.]{0,120}`,
      `(?:can't|cannot) connect to the server ${END}`,
    ),
  },
  around: {
    lines: [
      lines(
        "(?:try|suggestions|what can you do|here are some things to try)[: ]*$",
        String.raw`(?:checking (?:the|your) |check (?:if there is a typo|your (?:internet|network|proxy)|the (?:proxy|network|address))|running (?:windows )?network diagnostics|reload|contacting the|contact (?:the|your) (?:system|network) admin|search(?:ing)? google for|make sure|verify|details|advanced|refresh|learn more|try again|the site could be|if you are unable to load|if your computer|if that address is correct|are you connected|please contact the website|the page you are trying|attackers might be|(?:\d\)|${MARKS.other}{2}) ).*`,
        String.raw`(?:error code|code): [\w-]{4,60}$`,
        "for more information.*",
        "(?:remote access to the server is not enabled|the remote computer is (?:turned off|not available)|make sure the remote computer|check the spelling of the name).*",
      ),
    ],
    quotations: [],
  },
};

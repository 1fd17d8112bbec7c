import { matches } from "../span.ts";
import type { EndToken } from "./end-token.ts";
import { readPort } from "./port-number.ts";

const HOST =
  /(?<![\w.@\\/-])(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,9})(?:\/(?<address>\d{1,3}(?:\.\d{1,3}){3}))?(?:[:,](?<port>\d{2,6})(?!\d))?(?![\w@-])/g;

/** Last parts that make a file or a class of a program, not a host. */
const NOT_A_HOST =
  /\.(?:js|ts|py|java|rb|go|cs|cpp|exe|dll|log|txt|csv|json|ya?ml|xml|conf|cfg|ini|html?|php|pdf|docx?|xlsx?|pptx?|png|jpe?g|zip|gz|pem|md|sql|ps1|bat)$|(?:exception|error|timeout|timedout|connection|pool|failed|failure|available|unreachable|notfound)$/;

/** Dotted host names; `name/10.0.2.6:5432`, as Java writes it, is the address. */
export function readHostNames(text: string): EndToken[] {
  return matches(text, HOST).flatMap(({ start, end, groups }) => {
    const { name = "", port } = groups;
    const isHost =
      /\.[a-z][a-z0-9-]*$/.test(name) &&
      name.length <= 253 &&
      !NOT_A_HOST.test(name) &&
      !/^(?:e\.g|i\.e|a\.m|p\.m|mount\.\w{2,6})$/.test(name);
    if (!isHost) return [];
    const token = { start, end, value: { kind: "host", name } } as const;
    return [port === undefined ? token : { ...token, port: { start: end - port.length, end, ...readPort(port) } }];
  });
}

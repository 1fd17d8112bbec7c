import type { NearMiss } from "../conversations/conversation.ts";
import type { Claim } from "./claims.ts";
import type { Flow, Party } from "./flow.ts";

/** Traffic close to what was asked, with the ends called what the answer calls them. */
export function nearby(nearMisses: readonly NearMiss[], flow: Flow): readonly Claim<"nearby-traffic">[] {
  const called = (text: string) => nameIn(flow.src, text) ?? nameIn(flow.dst, text) ?? text;
  return nearMisses.map(({ src, dst, ...miss }) => ({
    code: "nearby-traffic",
    ...miss,
    ...(src !== undefined && { src: called(src) }),
    ...(dst !== undefined && { dst: called(dst) }),
  }));
}

function nameIn(party: Party | undefined, text: string): string | undefined {
  return party?.text === text ? party.name : undefined;
}

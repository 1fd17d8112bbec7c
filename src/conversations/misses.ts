import type { NearMiss } from "./conversation.ts";
import type { Hit } from "./hit.ts";
import { addLegs, legOf } from "./legs.ts";
import { groupsOf } from "./several.ts";

/** What went the asked way at another time, by ends, port and protocol. */
export function missesOf(hits: readonly Hit[]): readonly NearMiss[] {
  const asked = hits.filter(({ way, record }) => way === "forward" && record.action !== undefined);
  return groupsOf(asked, ({ src, dst, record }) => [src.address, dst.address, dst.port, record.protocol].join(" ")).map(
    (same) => {
      const [{ src, dst, record }] = same;
      const { accepted, rejected } = addLegs(same.map((hit) => legOf(hit.record)));
      const times = [accepted, rejected].flatMap((tally) => tally ?? []);
      return {
        kind: "other-time",
        src: src.address,
        dst: dst.address,
        ...(dst.port > 0 && { port: dst.port }),
        ...(record.protocol !== undefined && { protocol: record.protocol }),
        accepted: accepted?.records ?? 0,
        rejected: rejected?.records ?? 0,
        first: Math.min(...times.map(({ first }) => first)),
        last: Math.max(...times.map(({ last }) => last)),
      };
    },
  );
}

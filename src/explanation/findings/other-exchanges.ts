import type { Sighting } from "../../conversations/conversation.ts";
import type { Claim } from "../claims.ts";

/** The conversations that went another way than those the verdict was told from. */
export function otherExchanges(merged: readonly Sighting[], deciding: readonly Sighting[]): readonly Claim[] {
  const others = merged.filter((sighting) => !deciding.includes(sighting));
  const patterns = others.map(({ pattern, conversations: many }) => ({ pattern, conversations: many }));
  return patterns.length > 0 && deciding.length > 0 ? [{ code: "other-exchanges", patterns }] : [];
}

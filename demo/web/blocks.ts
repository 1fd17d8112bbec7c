import type { Block as Sent } from "../slack/workspace.ts";
import type { Block } from "./protocol.ts";

/** Blocks with the names that Slack gives to those that have none. */
export function withIds(blocks: unknown): readonly Block[] {
  const sent: readonly Sent[] = Array.isArray(blocks) ? blocks : [];
  return sent.map((block, index) => {
    const { block_id: id } = block;
    return { ...block, block_id: typeof id === "string" ? id : `b${index}` };
  });
}

import { checkBlocks } from "./block-rules.ts";
import { isObject, Refusal } from "./refusal.ts";
import type { Message } from "./workspace.ts";

/** Why Slack would not take a message; `charts`: whether they have reached the workspace. */
export function findRefusal(
  { text, blocks }: Pick<Message, "text" | "blocks">,
  { charts }: { readonly charts: boolean },
): Refusal | undefined {
  if (text === "" && blocks.length === 0) return new Refusal("no_text");
  // Slack cuts posts above 40,000 and refuses changes above 4,000: what is posted here must be changeable.
  if ([...text].length > 4_000) return new Refusal("msg_too_long");
  const problems = checkBlocks(blocks, { surface: "message", charts });
  if (problems.length > 0) return new Refusal("invalid_blocks", problems);
  return charactersIn(blocks) > 11_000 ? new Refusal("msg_blocks_too_long") : undefined;
}

/** The characters of all texts; a whole was seen to be refused at 11,341 (bolt-js issue 2867), others at 13,200 (2509). */
function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.map(charactersIn).reduce((a, b) => a + b, 0);
  if (!isObject(value)) return 0;
  const inside = Object.entries(value).map(([key, part]) =>
    key === "text" && typeof part === "string" ? [...part].length : charactersIn(part),
  );
  return inside.reduce((a, b) => a + b, 0);
}

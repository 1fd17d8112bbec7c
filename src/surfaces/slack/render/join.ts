import type { KnownBlock } from "@slack/types";
import type { Piece, SentBlock } from "./block.ts";

/** Blocks for the pieces, as few as they fit into; at most `most`, the last of them saying that something is missing. */
export function joinPieces(pieces: readonly Piece[], most: number): SentBlock[] {
  const blocks = gather(pieces).map(blockOf);
  return blocks.length <= most ? blocks : [...blocks.slice(0, most - 1), context(["…"])];
}

/** What a block takes: elements of a context, and of an actions block. */
const FULL = { note: 10, controls: 25 } as const;

type Gathered = Exclude<Piece, { kind: "note" }> | { readonly kind: "notes"; readonly texts: readonly string[] };

function gather(pieces: readonly Piece[]): readonly Gathered[] {
  const gathered: Gathered[] = [];
  for (const piece of pieces) {
    const last = gathered.at(-1);
    const joined = last === undefined ? undefined : joinedWith(last, piece);
    if (joined === undefined) gathered.push(piece.kind === "note" ? { kind: "notes", texts: [piece.text] } : piece);
    else gathered.splice(-1, 1, joined);
  }
  return gathered;
}

function joinedWith(last: Gathered, piece: Piece): Gathered | undefined {
  if (last.kind === "rich" && piece.kind === "rich" && piece.joins) {
    return { ...last, parts: [...last.parts, ...piece.parts] };
  }
  if (last.kind === "notes" && piece.kind === "note" && last.texts.length < FULL.note) {
    return { ...last, texts: [...last.texts, piece.text] };
  }
  if (last.kind === "controls" && piece.kind === "controls") {
    const controls = [...last.controls, ...piece.controls];
    return controls.length <= FULL.controls ? { ...last, controls } : undefined;
  }
  return undefined;
}

function blockOf(gathered: Gathered): SentBlock {
  switch (gathered.kind) {
    case "rich":
      return { type: "rich_text", elements: [...gathered.parts] };
    case "notes":
      return context(gathered.texts);
    case "controls":
      return { type: "actions", elements: [...gathered.controls] };
    case "block":
      return gathered.block;
  }
}

/** Small print, without mark-up. */
function context(texts: readonly string[]): KnownBlock {
  return { type: "context", elements: texts.map((text) => ({ type: "plain_text", text, emoji: false })) };
}

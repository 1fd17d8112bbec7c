import type { ComponentChildren } from "preact";
import type { Block } from "../../web/protocol.ts";
import type { Drawing, Drawn } from "../drawing.ts";
import { Actions } from "./actions.tsx";
import { Chart } from "./chart.tsx";
import { Context } from "./context.tsx";
import { Divider } from "./divider.tsx";
import { Header } from "./header.tsx";
import { Image } from "./image.tsx";
import { Input } from "./input.tsx";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";
import { Table } from "./table.tsx";

type Kind = (props: Drawn<never>) => ComponentChildren;

/** What can be drawn, by the type of the block. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["actions", Actions],
  ["context", Context],
  ["data_visualization", Chart],
  ["divider", Divider],
  ["header", Header],
  ["image", Image],
  ["input", Input],
  ["rich_text", RichText],
  ["section", Section],
  ["table", Table],
]);

/** Blocks below each other. */
export function Blocks({ blocks, drawing }: { readonly blocks: readonly Block[]; readonly drawing: Drawing }) {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <OneBlock key={block.block_id} block={block} drawing={drawing} />
      ))}
    </div>
  );
}

function OneBlock({ block, drawing }: { readonly block: Block; readonly drawing: Drawing }) {
  const Kind = KINDS.get(block.type);
  if (Kind === undefined) return <p class="note">{drawing.words.cannotShow}</p>;
  // The pretended Slack refuses whatever breaks the rules of its type, so here it is what its type says.
  return <Kind block={block as never} drawing={drawing} />;
}

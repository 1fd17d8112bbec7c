import type { Button, KnownBlock, RichTextBlockElement, StaticSelect } from "@slack/types";

/** A block as we send it. */
export type SentBlock = KnownBlock | ChartBlock;

/**
 * A chart. Not in @slack/types 3.2.0; shape and limits: the reference of the block `data_visualization`. Slack hands it out
 * to workspaces by and by and answers `invalid_blocks` until then.
 */
export interface ChartBlock {
  readonly type: "data_visualization";
  /** At most 50 characters. */
  readonly title: string;
  readonly chart: {
    readonly type: "bar";
    readonly series: readonly ChartSeries[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

/** At most 20 points, one for each category; the name is unique and has at most 20 characters. */
export interface ChartSeries {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

/** What an element becomes; neighbours of one kind can share a block. */
export type Piece =
  | { readonly kind: "rich"; readonly parts: readonly RichTextBlockElement[]; readonly joins?: true }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "controls"; readonly controls: readonly Control[] }
  | { readonly kind: "block"; readonly block: SentBlock };

/** Something to press or to choose from. */
export type Control = Button | StaticSelect;

import type { Reader } from "./text/moment.ts";
import type { Names } from "./text/mrkdwn.ts";
import type { Words } from "./words/words.ts";

/** What blocks need in order to be drawn. */
export interface Drawing {
  readonly words: Words;
  readonly reader: Reader;
  readonly names: Names;
  /** Begins the ids of elements, so that no two drawings on the page share one. */
  readonly prefix: string;
  /** What is wrong with inputs, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** A button was pressed, or an option chosen. */
  act(act: Act): void;
}

/** What was done with an element of a block. */
export interface Act {
  readonly block: string;
  readonly action: string;
  readonly value: string;
}

/** What the drawing of a block gets; `Kind` is the block as its own type. */
export interface Drawn<Kind> {
  readonly block: Kind & { readonly block_id: string };
  readonly drawing: Drawing;
}

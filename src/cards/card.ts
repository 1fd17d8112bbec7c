/** How sure a text is: a record says so, it follows from records, or nobody can tell. */
export type Standing = "observed" | "inferred" | "unknown";

/** What one slice of a time strip shows. */
export type Mark = "accepted" | "rejected" | "both" | "silent" | "unknown";

/** One neutral part of a message; every surface renders each kind in its own way. */
export type Element =
  | { readonly kind: "headline"; readonly symbol: string; readonly word: string; readonly text: string }
  /** One paragraph; its sentences follow each other just as they are written. */
  | { readonly kind: "text"; readonly parts: readonly Line[] }
  /** Things of one kind below each other, each with the symbol of its verdict; `label`: what stands above them. */
  | { readonly kind: "rows"; readonly label?: string; readonly rows: readonly Judged[] }
  /** A label and the sentences under it, in small print. */
  | { readonly kind: "section"; readonly label: string; readonly lines: readonly Line[] }
  | {
      readonly kind: "table";
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
    }
  /** What happened when: at most 60 marks, with the moments at both ends and what each mark means. */
  | {
      readonly kind: "strip";
      readonly from: string;
      readonly to: string;
      readonly marks: readonly Mark[];
      /** The same as a chart: at most 20 bars of equal length. */
      readonly bars: readonly Bar[];
      readonly legend: Readonly<Record<Mark, string>>;
    }
  /** Text to be copied exactly. `label`: what stands above it; `language`: what a program reads it as. */
  | { readonly kind: "code"; readonly label?: string; readonly language?: "sql"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  /** Short things beside their labels. */
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "actions"; readonly actions: readonly Action[] }
  /** One of many actions; `label` says what choosing does. */
  | { readonly kind: "choose"; readonly label: string; readonly actions: readonly Action[] };

/** One part of a time strip: when it begins, and how many records there are of it. */
export interface Bar {
  readonly label: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Somebody was watching all of it. */
  readonly watched: boolean;
}

/** A label and what it is; `moments`: the time that `text` says, for surfaces that show it in each reader's own zone. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Epoch seconds, half open; `to` is absent for a moment. */
  readonly moments?: { readonly from: number; readonly to?: number };
}

/** One of several things, with the symbol of its verdict; where it can be asked about by itself, with the question. */
export interface Judged {
  readonly symbol: string;
  readonly text: string;
  readonly ask?: Action;
}

/** A sentence and how sure it is. */
export interface Line {
  readonly text: string;
  readonly standing?: Standing;
}

/** Cells in the order of the columns. */
export type Row = readonly string[];

/** A button: `id` says what it does, `value` comes back with it. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is said instead of the label to somebody who cannot see what it stands beside. */
  readonly spoken?: string;
  /** The one to take; at most one in a card. */
  readonly primary?: true;
}

/** One message, most important element first. */
export interface Card {
  readonly elements: readonly Element[];
  /** What the button `details` shows, for surfaces that can unfold it in place; on the others the button asks for it. */
  readonly details?: Card;
}

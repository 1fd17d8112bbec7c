/** The part of Adaptive Cards 1.5 that we send (adaptivecards.io/explorer), and the chart and the code of Teams. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  readonly fallbackText?: string;
  readonly body: readonly Part[];
  /** All of the room that a chat has; else tables are squeezed (Teams, "full-width Adaptive Card"). */
  readonly msteams: { readonly width: "Full" };
}

/** One thing below another. */
export type Part = Words | Moments | Table | Columns | Box | Buttons | ChoiceInput | TextInput | Chart | CodeBlock;

/** How far a part stands from the one above it. */
export type Spacing = "None" | "Small" | "Medium";

interface Placed {
  readonly spacing?: Spacing;
}

/** Text that is never searched for mark-up. */
export interface Words extends Placed {
  readonly type: "RichTextBlock";
  readonly inlines: readonly (Run | string)[];
}

/** A piece of text that does not look like any other. Contrast and colours are those of the reader's theme. */
export interface Run {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: "Large";
  readonly weight?: "Bolder";
  readonly color?: "Good" | "Attention" | "Warning";
  readonly fontType?: "Monospace";
  readonly isSubtle?: true;
}

/** Text in which `{{DATE(…)}}` and `{{TIME(…)}}` become the reader's own time; mark-up lives in it, so data never goes in. */
export interface Moments extends Placed {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
}

/** The first row names the columns. */
export interface Table extends Placed {
  readonly type: "Table";
  readonly firstRowAsHeaders: true;
  readonly gridStyle: "default";
  /** Widths as shares. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly type: "TableRow";
  readonly cells: readonly { readonly type: "TableCell"; readonly items: readonly Words[] }[];
}

/** Things beside each other. */
export interface Columns extends Placed {
  readonly type: "ColumnSet";
  readonly columns: readonly {
    readonly type: "Column";
    /** As wide as it is, what is left, or so many pixels. */
    readonly width: "auto" | "stretch" | `${number}px`;
    readonly items: readonly Part[];
  }[];
}

/** Things that belong together. */
export interface Box extends Placed {
  readonly type: "Container";
  readonly id?: string;
  readonly isVisible?: false;
  readonly style?: "emphasis";
  readonly items: readonly Part[];
}

export interface Buttons extends Placed {
  readonly type: "ActionSet";
  readonly actions: readonly Press[];
}

/** A button: what comes back is `data`, with the inputs of the card beside it unless it is not associated with them. */
export type Press = {
  readonly title: string;
  readonly tooltip?: string;
  readonly style?: "positive";
} & (
  | { readonly type: "Action.Submit"; readonly data: object; readonly associatedInputs?: "none" }
  | { readonly type: "Action.ToggleVisibility"; readonly targetElements: readonly string[] }
  | { readonly type: "Action.OpenUrl"; readonly url: string }
);

export interface ChoiceInput extends Placed {
  readonly type: "Input.ChoiceSet";
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface TextInput extends Placed {
  readonly type: "Input.Text";
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: true;
  readonly maxLength: number;
}

/**
 * Bars on top of each other (learn.microsoft.com, "Charts in Adaptive Cards"). Clients without charts show `fallback`; with
 * neither, nothing at all.
 */
export interface Chart extends Placed {
  readonly type: "Chart.VerticalBar.Grouped";
  readonly stacked: true;
  readonly title: string;
  readonly data: readonly {
    readonly legend: string;
    readonly color: "good" | "attention";
    readonly values: readonly { readonly x: string; readonly y: number }[];
  }[];
  readonly fallback: Box;
}

/**
 * Code with its lines numbered and its words coloured: the first ten lines, the others behind "Expand", in Teams for desktops
 * and browsers alone (learn.microsoft.com, "CodeBlock in Adaptive Cards"). The others show `fallback`.
 */
export interface CodeBlock extends Placed {
  readonly type: "CodeBlock";
  readonly codeSnippet: string;
  readonly language: "Sql";
  readonly fallback: Words;
}

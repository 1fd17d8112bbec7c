/** Something to fill in; every surface shows it in its own way. */
export interface Form {
  readonly id: string;
  /** At most 24 characters. */
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly fields: readonly FormField[];
}

/** One field; `hint` stands below it. */
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
} & (
  | { readonly kind: "text"; readonly value?: string; readonly example?: string; readonly long?: boolean }
  | { readonly kind: "choice"; readonly value: string; readonly options: readonly FormOption[] }
);

/** One of several; `value` comes back. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** What somebody filled in, by field id; empty fields are absent. */
export type Filled = Readonly<Record<string, string>>;

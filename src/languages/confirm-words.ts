/** What is said before a search that reads much. */
export interface ConfirmWords {
  /** What it would read and cost, and whether the person wants that; dollars are 0 where reading costs nothing. */
  ask(expected: { readonly bytes: number; readonly usd: number }): string;
  /** The buttons: search as it stands, and say something else. */
  readonly run: string;
  readonly change: string;
}

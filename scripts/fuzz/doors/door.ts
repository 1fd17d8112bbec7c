import { type Token, tokensOf } from "../../../test/support/sql/lexer.ts";

/** A way by which text from outside comes into a statement. */
export interface Door {
  readonly name: string;
  /** The statement with all the texts in it; refuses those that cannot be in one. */
  write(texts: readonly string[]): string;
  /** How a text stands in it. */
  spelt(text: string): string;
  tokensOf(statement: string): readonly Token[];
}

/** A door through which texts come as they are. */
export function door(name: string, write: Door["write"], change: Partial<Door> = {}): Door {
  return { name, write, spelt: (text) => text, tokensOf, ...change };
}

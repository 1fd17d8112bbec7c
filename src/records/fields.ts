/** What a field of a record is about, in the order in which somebody would ask. */
export const TOPICS = ["observer", "ends", "time", "size", "decision", "path", "content", "labels"] as const;
export type Topic = (typeof TOPICS)[number];

/** A field that the documentation of a kind of log knows. */
export interface DocumentedField {
  /** As the documentation spells it; inner fields of JSON with dots: `event.alert.action`. */
  readonly field: string;
  readonly topic: Topic;
}

/** Every documented field, from its names by topic. */
export function fieldsOf(names: Readonly<Record<Topic, readonly string[]>>): readonly DocumentedField[] {
  return TOPICS.flatMap((topic) => names[topic].map((field) => ({ field, topic })));
}

import type { Reading } from "../reading.ts";

/** What a message speaks of besides what has been read from it. */
export interface Subject {
  /** It speaks of the network: traffic, firewall, packets. */
  readonly onTopic: boolean;
  /** How many words are neither fillers nor of the network: they may speak of something else. */
  readonly strangers: number;
}

/** A run of kanji or katakana, or a word of at least two letters. */
const WORD = /[\p{Script=Han}\p{Script=Katakana}]{1,40}|\p{L}{2,40}/gu;

/** Weighs the words of a text in which ends, ports, times and everything quoted are masked. */
export function readSubject(text: string, languages: readonly Reading[]): Subject {
  const topics = languages.flatMap((language) => language.topics);
  const fillers = languages.flatMap((language) => language.fillers);
  const rest = [...topics, ...fillers].reduce((left, pattern) => left.replace(pattern, " "), text);
  return {
    onTopic: topics.some((topic) => text.search(topic) >= 0),
    strangers: rest.match(WORD)?.length ?? 0,
  };
}

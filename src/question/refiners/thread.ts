import type { Question } from "../question.ts";
import type { FollowUpWords } from "../reading.ts";
import type { TimeReader } from "../time/token.ts";

/** What a follow-up is read against: the question before it, and the words that change one. */
export interface Thread {
  readonly previous: Question;
  readonly words: readonly FollowUpWords[];
  readonly times: readonly TimeReader[];
}

/** What a record is to the question; the numbers stand in the statement. */
export const KIND = {
  /** From the asked source to the asked destination. */
  forward: 0,
  /** From the asked destination to the asked source. */
  backward: 1,
  otherPort: 2,
  reverse: 3,
  otherSource: 4,
  otherTime: 5,
  /** Accepted, where only rejects are asked for: tells whether anything of a source got through. */
  passed: 6,
  /** The close of a connection once more, where only rejects are looked at: it tells late ones, and counts for nothing. */
  closing: 7,
  other: 9,
} as const;

/** What a record says happened. */
export const STATUS = { accept: 0, reject: 1, unjudged: 2, noData: 10, skipData: 11, damaged: 12 } as const;

/** Stands for the status of a line that is no record; AWS writes no such word. */
export const DAMAGED = "DAMAGED";

/** Bits that tell whose interface wrote a record: by flow direction, or by the address merely being in it. */
export const ROLE = { ownSrc: 1, touchSrc: 2, ownDst: 4, touchDst: 8 } as const;

/**
 * What a row of the answer is about; where rows are cut, the last parts go first. `lost`: records that an observer lost, in a
 * list, which has observers that belong to no end.
 */
export const PART = { total: 0, merged: 1, sighting: 2, slice: 3, near: 4, watch: 5, lost: 6 } as const;

/** Flow direction as a number; 0 where the log has none. */
export const DIRECTION = { in: 1, out: 2 } as const;

/** One line of a bot's journal, as far as tests look at it. */
export interface JournalLine {
  readonly event?: string;
  readonly job?: string;
  readonly code?: string;
}

/** Everything that a bot wrote down, and a way to wait for more. */
export interface JournalTape {
  /** Raw, in the order in which it was written. */
  readonly text: string;
  readonly lines: readonly JournalLine[];
  write(line: string): void;
  /** When everything that was taken in has come to its end. */
  settled(): Promise<void>;
  /** When something is so; looked at with every line. */
  until(isSo: () => boolean): Promise<void>;
}

/** Listens to a journal: whoever waits is told by a line of it, and by no clock. */
export function makeTape(): JournalTape {
  const lines: JournalLine[] = [];
  const waiting = new Set<() => void>();
  let text = "";
  function until(isSo: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!isSo()) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  }
  return {
    get text() {
      return text;
    },
    lines,
    write: (line) => {
      text += line;
      lines.push(JSON.parse(line));
      for (const look of [...waiting]) look();
    },
    settled: () => until(() => openIn(lines).length === 0),
    until,
  };
}

/** Jobs that were taken in and have not come to their end. */
function openIn(lines: readonly JournalLine[]): readonly string[] {
  const ended = new Set(lines.filter(({ event = "" }) => ENDS.includes(event)).map(({ job }) => job));
  return lines.flatMap(({ event, job }) => (event === "taken" && job !== undefined && !ended.has(job) ? [job] : []));
}

const ENDS = ["posted", "gone", "lost", "silent"];

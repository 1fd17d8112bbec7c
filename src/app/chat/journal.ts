/** Writes one JSON line an entry to where the surroundings collect them. */
export function makeJournal(write: (line: string) => void): (entry: object) => void {
  return (entry) => write(`${JSON.stringify(entry)}\n`);
}

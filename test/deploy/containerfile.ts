/** One line of a Containerfile. */
export interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** What stands between one FROM and the next. */
export interface Stage {
  /** What it is built on; nothing for what stands before the first. */
  readonly from?: string;
  readonly name?: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Containerfile without continued lines; the first is what stands before any FROM. */
export function readStages(text: string): readonly Stage[] {
  const [head = "", ...stages] = text.split(/^(?=FROM )/m);
  return [{ instructions: instructionsIn(head) }, ...stages.map(readStage)];
}

function readStage(text: string): Stage {
  const [from, ...instructions] = instructionsIn(text);
  const [base = "", , name] = from?.value.split(" ") ?? [];
  return { from: base, ...(name !== undefined && { name }), instructions };
}

function instructionsIn(text: string): readonly Instruction[] {
  return [...text.matchAll(/^(?<name>[A-Z]+) (?<value>.+)$/gm)].map(({ groups: { name = "", value = "" } = {} }) => ({
    name,
    value,
  }));
}

import type { Command } from "../../web/protocol.ts";

interface HintsProps {
  readonly commands: readonly Command[];
  complete(command: Command): void;
}

/** Commands that what is typed can become, and what they do. */
export function CommandHints({ commands, complete }: HintsProps) {
  return (
    <ul class="commands" aria-live="polite">
      {commands.map((each) => (
        <li key={each.command}>
          <button type="button" onClick={() => complete(each)}>
            <b>{each.command}</b> {each.hint}
            <span class="note">{each.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

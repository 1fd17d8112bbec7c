import type { Snapshot } from "../../web/protocol.ts";

interface HintsProps {
  /** What has been typed. */
  readonly text: string;
  readonly commands: Snapshot["commands"];
  complete(text: string): void;
}

/** The commands that begin as typed, and what stands behind them. */
export function CommandHints({ text, commands, complete }: HintsProps) {
  const [typed = ""] = text.split(/\s/, 1);
  const fitting = text.startsWith("/") ? commands.filter(({ command }) => command.startsWith(typed)) : [];
  return (
    <ul class="commands" aria-live="polite">
      {fitting.map(({ command, hint, description }) => (
        <li key={command}>
          <button type="button" onClick={() => complete(`${command} `)}>
            <b>{command}</b> {hint}
            <span class="note">{description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

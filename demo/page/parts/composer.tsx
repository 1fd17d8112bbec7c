import { useRef, useState } from "preact/hooks";
import type { Room } from "../../web/protocol.ts";
import { type Scene, titleOf } from "../scene.ts";
import { CommandHints } from "./command-hints.tsx";
import { Extensions } from "./extensions.tsx";
import { commandsFor, completed, deedOf, isHeard, type Typing } from "./what-is-typed.ts";

interface ComposerProps {
  readonly scene: Scene;
  readonly room: Room;
  readonly thread?: string;
}

/** Where the visitor writes. In the thread of a channel the mention stands there already, for without it nobody hears. */
export function Composer({ scene, room, thread }: ComposerProps) {
  const { words, snapshot, tell } = scene;
  const typing = { room, snapshot, ...(thread !== undefined && { thread }) };
  const mention = `@${snapshot.bot.name} `;
  const beginning = thread !== undefined && room.kind === "channel" ? mention : "";
  const [text, setText] = useState(beginning);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (written: string) => {
    setText(written);
    field.current?.focus();
  };
  const send = () => {
    const deed = deedOf(text, typing);
    if (deed === undefined) return;
    setText(beginning);
    void tell(deed);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <CommandHints
        commands={commandsFor(text, typing)}
        complete={(command) => write(completed(text, command, snapshot))}
      />
      <div class="line">
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={words.messageTo(thread === undefined ? titleOf(room, words) : words.thread)}
          placeholder={words.messageTo(titleOf(room, words))}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => sendOnEnter(event, send)}
        />
        <button type="submit" class="button primary" disabled={text.trim() === ""}>
          {words.send}
        </button>
      </div>
      <div class="beneath">
        {isHeard(text, typing) ? (
          <p class="note keys">{keysIn(typing, words)}</p>
        ) : (
          <p class="note">
            {words.hintMention}{" "}
            <button type="button" class="inline" onClick={() => write(mention + text)}>
              {words.addMention}
            </button>
          </p>
        )}
        <Extensions scene={scene} {...typing} />
      </div>
    </form>
  );
}

/** Slack takes the commands of apps in rooms, not in threads. */
function keysIn({ room, thread, snapshot }: Typing, words: Scene["words"]): string {
  if (room.surface === "slack") return thread === undefined ? words.hintKeys : words.hintEnter;
  return words.hintCommands(snapshot.commands.flatMap(({ surface, command }) => (surface === "teams" ? command : [])));
}

/** The Enter that ends the conversion of Japanese characters is no end of a message. */
function sendOnEnter(event: KeyboardEvent, send: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
}

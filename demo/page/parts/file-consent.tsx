import type { Message } from "../../web/protocol.ts";
import type { Scene } from "../scene.ts";

interface FileConsentProps {
  readonly scene: Scene;
  readonly message: Message;
  readonly consent: NonNullable<Message["consent"]>;
}

/** Teams asks before a bot may hand out a file. */
export function FileConsent({ scene: { words, tell }, message: { room, ts }, consent }: FileConsentProps) {
  const { ask, accept, decline } = words.consent;
  return (
    <div class="consent">
      <p>
        <b>{consent.name}</b>
        <span class="note">{consent.title}</span>
      </p>
      <p>{ask}</p>
      <p class="choices">
        <button
          type="button"
          class="button primary"
          onClick={() => void tell({ kind: "consent", room, ts, says: "accept" })}
        >
          {accept}
        </button>
        <button type="button" class="button" onClick={() => void tell({ kind: "consent", room, ts, says: "decline" })}>
          {decline}
        </button>
      </p>
    </div>
  );
}

import type { Filled, Form } from "../../../../src/cards/form.ts";
import { makeDoor } from "../../../../src/surfaces/slack/door/app.ts";
import type { DoorEntry } from "../../../../src/surfaces/slack/door/journal.ts";
import type { HttpDoorSettings } from "../../../../src/surfaces/slack/door/receiver.ts";
import type { Arrival, Checked, Received, Reception } from "../../../../src/surfaces/surface.ts";
import { NOW, SECRET } from "./requests.ts";

/** A reception that remembers what came, and does with it what a test says. */
export interface PretendedReception extends Reception {
  readonly arrivals: Arrival[];
  becomes: Received;
  checks: Checked;
}

export function makeReception(): PretendedReception {
  return {
    arrivals: [],
    becomes: { kind: "taken" },
    checks: { ok: true, text: "source: 10.0.1.5" },
    async receive(arrival) {
      this.arrivals.push(arrival);
      return this.becomes;
    },
    working: async () => ({ elements: [{ kind: "text", parts: [{ text: "Searching the flow logs…" }] }] }),
    form: async (_person, start = {}) => formFrom(start),
    begun: async (value) => (value === "fw-1.4" ? { src: "10.0.1.5" } : {}),
    async check() {
      return this.checks;
    },
  };
}

function formFrom(start: Filled): Form {
  const japanese = start["language"] === "ja";
  const src = start["src"];
  return {
    id: "question",
    title: japanese ? "通信を調べる" : "Ask",
    submit: "Ask",
    close: "Close",
    fields: [
      { kind: "text", id: "src", label: japanese ? "送信元" : "Source", ...(src !== undefined && { value: src }) },
      {
        kind: "choice",
        id: "language",
        label: "Language",
        value: japanese ? "ja" : "en",
        options: [
          { value: "en", label: "English" },
          { value: "ja", label: "日本語" },
        ],
      },
    ],
  };
}

/** A door with a pretended reception behind it; `entries`: what it wrote down. */
export function openDoor(settings: Partial<HttpDoorSettings> = {}) {
  const reception = makeReception();
  const entries: DoorEntry[] = [];
  const door = makeDoor({
    reception,
    signingSecrets: async () => [SECRET],
    botToken: async () => "xoxb-pretended",
    tryAgain: "Please try again in a minute.",
    now: () => NOW,
    journal: (entry) => entries.push(entry),
    ...settings,
  });
  return { ...door, reception, entries };
}

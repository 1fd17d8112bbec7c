import type { Filled, Form } from "../../../src/cards/form.ts";
import type { Arrival, Checked, Received, Reception } from "../../../src/surfaces/surface.ts";

/** A reception that remembers what came, and does with it what a test says. */
export interface PretendedReception extends Reception {
  readonly arrivals: Arrival[];
  becomes: Received;
  checks: Checked;
}

export function pretendReception(): PretendedReception {
  return {
    arrivals: [],
    becomes: { kind: "taken" },
    checks: { ok: true, text: "source: 10.0.1.5" },
    async receive(arrival) {
      this.arrivals.push(arrival);
      return this.becomes;
    },
    working: async () => ({ elements: [{ kind: "text", parts: [{ text: "Searching the flow logs…" }] }] }),
    workingElsewhere: async () => ({ elements: [{ kind: "text", parts: [{ text: "Elsewhere." }] }] }),
    form: async ({ locale }, start = {}) => formFrom({ ...(locale && { language: locale.slice(0, 2) }), ...start }),
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

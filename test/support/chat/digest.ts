import type { Desk, DigestPlan } from "../../../src/chat/desk.ts";
import type { DayTold } from "../../../src/tell-day.ts";

/** What the channel C1 is told every day. */
export const DIGEST: DigestPlan = { id: "net-daily", zone: "Asia/Tokyo", language: "en", owner: "#team-net" };

/** The question behind the one button of a digest. */
const LINE = "10.20.40.4 -> 10.23.0.60:22 2026-11-21 00:00 - 2026-11-22 00:00";

export const TOLD: Extract<DayTold, { readonly kind: "told" }> = {
  kind: "told",
  card: {
    elements: [
      { kind: "headline", symbol: "✗", word: "1 new rejected pair", text: "3 rejects in all on Sat 21 Nov" },
      {
        kind: "rows",
        rows: [
          { symbol: "+", text: "10.20.40.4 → 10.23.0.60, port 22", ask: { id: "reply", label: "Ask", value: LINE } },
        ],
      },
    ],
  },
  file: {
    name: "digest-2026-11-21.csv",
    mime: "text/csv",
    title: "Digest of Sat 21 Nov",
    bytes: new TextEncoder().encode("section\r\nnew\r\n"),
  },
  isCut: true,
  remembered: '{"date":"2026-11-21"}',
};

/** The same every day. */
export const tellDay: Desk["tellDay"] = async () => TOLD;

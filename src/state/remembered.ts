import type { Instant } from "../time/instant.ts";

/** Something that is read elsewhere and kept for a while. */
export interface Remembered {
  /** Rejects with what reading rejected with, unless an older text is there. */
  read(fresh?: "fresh"): Promise<string>;
}

/** Reads at most once at a time, and a second time only when the first is long enough ago. */
export function makeRemembered(load: () => Promise<string>, now: () => Instant): Remembered {
  let kept: { readonly text: string; readonly read: Instant } | undefined;
  let tried: Instant = Number.NEGATIVE_INFINITY;
  let loading: Promise<string> | undefined;

  const reload = async () => {
    tried = now();
    try {
      const text = await load();
      kept = { text, read: tried };
      return text;
    } catch (error) {
      if (kept === undefined) throw error;
      return kept.text;
    } finally {
      loading = undefined;
    }
  };

  return {
    read: async (fresh) => {
      if (kept !== undefined && fresh === undefined && now() - kept.read < KEPT) return kept.text;
      if (kept !== undefined && loading === undefined && now() - tried < PAUSE) return kept.text;
      loading ??= reload();
      return loading;
    },
  };
}

/** Seconds for which a text is good. */
const KEPT = 300;

/** Seconds between two attempts while there is a text: whoever forges requests must not make us ask for each. */
const PAUSE = 10;

import { makeReception } from "../../chat/reception.ts";
import type { Config } from "../../config.ts";
import type { Reception } from "../../surfaces/surface.ts";
import { now } from "./clock.ts";
import { type Back, counterOf } from "./counter.ts";

/** The reception behind every door. */
export function receptionIn(config: Config, back: Back): Reception {
  return makeReception({
    ...counterOf(config, back),
    // The reading of languages takes longer to load than everything else together, and few fill in forms.
    readForm: async (filled) => {
      const { readForm } = await import("./form-reading.ts");
      return readForm(filled, config, now());
    },
  });
}

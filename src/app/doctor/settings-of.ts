import type { Config } from "../../config.ts";
import type { PlaceSettings } from "../../doctor/facts.ts";

/** A source of the configuration; nothing but a place where somebody named it on the command line. */
export type SourceConfig = Partial<Config["sources"][number]>;

/** What the configuration says of a source, as far as it says anything. */
export function settingsOf(settings: SourceConfig): PlaceSettings {
  const { layout, serviceKey, encoding, accounts, regions, flowLogs, trafficType, aggregationSeconds } = settings;
  const format = settings.format === "detect" ? undefined : settings.format;
  return {
    ...(layout !== undefined && layout !== "loose" && { layout }),
    ...(serviceKey && { serviceKey }),
    ...(encoding && { encoding }),
    ...(format !== undefined && { format }),
    ...(accounts && { accounts }),
    ...(regions && { regions }),
    ...(flowLogs && { flowLogs }),
    ...(trafficType && { trafficType }),
    ...(aggregationSeconds && { aggregationSeconds }),
  };
}

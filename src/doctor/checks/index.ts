import type { Check } from "../finding.ts";
import { deliveryErrors } from "./delivery-errors.ts";
import { fields } from "./fields.ts";
import { files } from "./files.ts";
import { formats } from "./formats.ts";
import { freshness } from "./freshness.ts";
import { gaps } from "./gaps.ts";
import { intervals } from "./intervals.ts";
import { owners } from "./owners.ts";
import { permissions } from "./permissions.ts";
import { places } from "./places.ts";
import { price } from "./price.ts";
import { projection } from "./projection.ts";
import { settings } from "./settings.ts";
import { tables } from "./tables.ts";
import { trafficTypes } from "./traffic-types.ts";
import { vpcs } from "./vpcs.ts";
import { workgroup } from "./workgroup.ts";

/**
 * Every check, in the order in which somebody would mend: what keeps everything from working comes first, tables
 * behind the settings that they are made from.
 */
export const CHECKS = {
  permissions,
  places,
  files,
  owners,
  formats,
  settings,
  projection,
  workgroup,
  tables,
  "delivery-errors": deliveryErrors,
  freshness,
  gaps,
  vpcs,
  "traffic-types": trafficTypes,
  fields,
  intervals,
  price,
} as const satisfies Record<string, Check>;

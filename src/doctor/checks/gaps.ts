import { placeText } from "../../aws/objects.ts";
import type { Window } from "../../time/window.ts";
import { type Check, type Finding, note, type Owner } from "../finding.ts";
import { deliveriesMeant } from "../places.ts";

/** Every hour has objects. */
export const gaps: Check = ({ places, files }) => [
  ...places.flatMap((place) => deliveriesMeant(place).flatMap((delivery) => finding(placeText(place), delivery))),
  ...files.flatMap(({ path, deliveries }) => deliveries.flatMap((delivery) => finding(path, delivery))),
];

function finding(where: string, { account, region, gaps: found }: Owner & Gaps): readonly Finding[] {
  return found.length > 0 ? [note({ code: "gaps", where, account, region, gaps: found })] : [];
}

interface Gaps {
  readonly gaps: readonly Window[];
}

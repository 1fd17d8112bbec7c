import { type DoctorWords, textIn } from "../../doctor-words.ts";
import { athena } from "./doctor/athena.ts";
import { delivery } from "./doctor/delivery.ts";
import { flowLogs } from "./doctor/flow-logs.ts";
import { list, number, sentence } from "./words.ts";

/** How a set-up is spoken of. */
export const doctor: DoctorWords = {
  text: (diagnosis, clock) => textIn({ ...athena, ...delivery, ...flowLogs }, diagnosis, clock),
  summary: (counts) => {
    if (counts["to-mend"] + counts.note + counts.fine === 0) return "There was nothing to look at.";
    const parts = [
      ...(counts["to-mend"] > 0 ? [`${things(counts["to-mend"])} to mend`] : []),
      ...(counts.note > 0 ? [`${things(counts.note)} worth knowing`] : []),
      ...(counts.fine > 0 ? [`${number(counts.fine)} as it should be`] : []),
    ];
    return `${sentence(list(parts))}. Nothing was changed.`;
  },
  fine: "As it should be:",
  fixes: {
    command: "A command for it:",
    sql: "To be run in Athena:",
    settings: "In the configuration:",
    policy: "To be added to the policy of the role:",
  },
};

function things(count: number): string {
  return count === 1 ? "1 thing" : `${number(count)} things`;
}

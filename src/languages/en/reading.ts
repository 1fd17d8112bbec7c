import type { Reading } from "../../question/reading.ts";
import { CUES } from "./readers/cues.ts";
import { FILLERS, TOPICS } from "./readers/fillers.ts";
import { FOLLOW_UPS } from "./readers/follow-ups.ts";
import { FORM_LABELS, UNKNOWN } from "./readers/forms.ts";
import { INTERNET } from "./readers/internet.ts";
import { NAMES, NOUNS, REACHING } from "./readers/names.ts";
import { NOISE, PORTS } from "./readers/numbers.ts";
import { PASTED_ERRORS } from "./readers/pasted-errors.ts";
import { ROLES, SELF, SUBJECTS } from "./readers/roles.ts";
import { SYMPTOMS } from "./readers/symptoms.ts";
import { TIMES } from "./readers/times.ts";
import { VAGUE_TIMES } from "./readers/vague-times.ts";

/** How English speakers ask. */
export const reading: Reading = {
  tag: "en",
  cues: CUES,
  roles: ROLES,
  subjects: SUBJECTS,
  names: NAMES,
  nouns: NOUNS,
  reaching: REACHING,
  internet: INTERNET,
  self: SELF,
  ports: PORTS,
  noise: NOISE,
  times: TIMES,
  vagueTimes: VAGUE_TIMES,
  formLabels: FORM_LABELS,
  unknown: UNKNOWN,
  pastedErrors: PASTED_ERRORS,
  symptoms: SYMPTOMS,
  topics: TOPICS,
  fillers: FILLERS,
  followUps: FOLLOW_UPS,
};

import type { FormField } from "../../../question/reading.ts";

/** Labels of the lines of a form. */
export const FORM_LABELS: Readonly<Record<FormField, readonly string[]>> = {
  src: ["source", "source ip", "source address", "source ip address", "source host", "src", "src ip", "from"],
  dst: [
    "destination",
    "destination ip",
    "destination address",
    "destination ip address",
    "destination host",
    "dest",
    "dest ip",
    "dst",
    "dst ip",
    "target",
    "target ip",
    "target host",
    "to",
  ],
  port: ["port", "ports", "port number", "destination port", "dst port", "dest port", "service"],
  protocol: ["protocol", "proto"],
  time: ["date", "time", "when", "occurred", "date/time", "date and time", "datetime", "occurred at", "timestamp"],
  symptom: ["symptom", "symptoms", "issue", "question", "problem"],
};

/** What people write where they do not know. */
export const UNKNOWN: readonly string[] = [
  "unknown",
  "n/a",
  "na",
  "none",
  "tbd",
  "?",
  "not known",
  "don't know",
  "not sure",
];

import type { FormWords } from "../../chat-words.ts";

/** The form to ask about a connection. */
export const form: FormWords = {
  title: "Ask about a connection",
  submit: "Ask",
  close: "Cancel",
  fields: {
    src: {
      label: "Source",
      hint: "An address, a network, a host name or a name everybody uses",
      example: "10.20.40.4",
    },
    dst: { label: "Destination", hint: "The same: where the connection goes", example: "10.23.0.60" },
    port: { label: "Port", hint: "A number, a range or a service; any port if left empty", example: "443" },
    window: { label: "When" },
    time: {
      label: "Another time",
      hint: "What is written here counts instead of the choice above",
      example: "yesterday 14:00-15:00",
    },
    language: { label: "Language" },
  },
  windows: {
    "15m": "In the last 15 minutes",
    "1h": "In the last hour",
    "24h": "In the last 24 hours",
    today: "Today",
    yesterday: "Yesterday",
    other: "At another time",
  },
  said: { src: "Source: ", dst: "Destination: ", port: "Port: ", time: "Time: " },
  times: {
    "15m": "last 15 minutes",
    "1h": "last hour",
    "24h": "last 24 hours",
    today: "today",
    yesterday: "yesterday",
  },
  missing: {
    src: "Where is it coming from? For example 10.20.40.4.",
    dst: "Where is it going to? For example 10.23.0.60.",
    port: "Which port is it? For example 443, or nothing for any port.",
    time: "When was it? For example yesterday 14:00-15:00.",
  },
};

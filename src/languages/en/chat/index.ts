import type { ChatWords } from "../../chat-words.ts";
import { form } from "./form.ts";
import { home, languageSet } from "./home.ts";
import { prompts } from "./prompts.ts";

/** What we say in chat in English, answers aside. */
export const chat: ChatWords = {
  tag: "en",
  working: "Searching the flow logs. The answer will appear here.",
  workingElsewhere: "Searching the flow logs. The answer will come to your own chat with this bot.",
  leftBehind:
    "If a message above still says that the flow logs are being searched, this is its answer; that message could not be replaced.",
  busy: "is searching the flow logs…",
  refused: {
    tenant: "Questions from this organisation are not answered. Please ask whoever runs this bot in your company.",
    room: "Questions are not answered here. Please use a channel that is meant for them; whoever runs this bot knows which, and can add this one.",
    person: "This bot answers only people who are registered for it. To use it, ask whoever runs it to add you.",
    shared:
      "Other organisations can read this channel, so nothing about the network is said here. Please ask in your own chat with this bot or in an internal channel.",
    outsider:
      "Guests and members of other organisations are not answered. Please ask your contact in this organisation.",
  },
  unfinished: (reference) =>
    `This question could not be finished. Please ask it once more; if that fails too, whoever runs this bot can look it up by the reference ${reference}.`,
  tooSlow: (minutes, reference) =>
    `No answer was found within ${minutes === 1 ? "a minute" : `${minutes} minutes`}, so the search was stopped and nothing can be said about the traffic. Ask about a shorter time or a single pair of addresses; if that takes as long, whoever runs this bot can look it up by the reference ${reference}.`,
  tryAgain: "No question can be taken in at the moment. Please send it again in a minute.",
  tooOld: "What this button belongs to is no longer kept. Please ask the question again.",
  late: (moment) => `Asked at ${moment}; this comes late because the chat could not be reached.`,
  buttons: {
    records: { label: "Show records", spoken: "Show records: the log records behind this answer" },
    csv: { label: "Export CSV", spoken: "Export CSV: the log records behind this answer as a file" },
    widen: { label: "Widen", spoken: "Widen: ask the same about a longer time" },
    again: { label: "Ask again", spoken: "Ask again: the same question once more" },
    details: { label: "Details", spoken: "Details: how this answer is known, and what it cost" },
    statement: { label: "SQL as a file", spoken: "SQL as a file: the whole statement that was run" },
    share: { label: "Share", spoken: "Share: show this answer to everybody in the channel" },
    form: { label: "Ask with a form", spoken: "Ask with a form about a connection" },
    "forget-address": { label: "Forget my address", spoken: "Forget my address: the remembered one of my computer" },
    erase: { label: "Erase my questions", spoken: "Erase my questions, all of them, and their answers" },
  },
  facts: {
    src: "Source",
    dst: "Destination",
    port: "Port",
    window: "Time",
    records: "Found",
    lastSeen: "Last seen",
    deliveredUntil: "Logs delivered up to",
  },
  form,
  formOffer: "The form has a field for each thing to say: source, destination, port and time.",
  home,
  prompts,
  askAbout: "Ask about one of them",
  shareNote: (by) => (by === undefined ? "Shared by the person who asked." : `Asked and shared by ${by}.`),
  shared: "The answer is now shown where you asked.",
  notShared: "The answer could not be shown in the channel; most likely this bot has not been added to it.",
  nextRecords: (first, last) => (first === last ? `Record ${count(first)}` : `Records ${count(first)}–${count(last)}`),
  recordsFile: (shown, total) =>
    shown === total
      ? `${count(total)} ${total === 1 ? "record" : "records"}`
      : `${count(shown)} of ${count(total)} records`,
  fileLink: (minutes) => ({
    label: "Download",
    text: `The link works for ${spell(minutes)}, for anyone who has it.`,
  }),
  linkEnded: "There is no file behind this link, or it has ended. Ask for the file again in the chat.",
  rule: "The rule that decided",
  statement: "The statement that was run",
  languageSet,
  forgotten: "Your address is forgotten.",
  erased: (questions) =>
    questions === 0
      ? "There was nothing of yours to erase."
      : `${questions === 1 ? "Your question is" : `Your ${count(questions)} questions are`} erased, with everything that was kept of ${questions === 1 ? "it" : "them"}. Messages in the chat stay until you delete them there.`,
};

/** Hours are whole where there are any. */
function spell(minutes: number): string {
  const [number, unit] = minutes < 60 ? [Math.max(1, minutes), "minute"] : [Math.floor(minutes / 60), "hour"];
  return number === 1 ? `one ${unit}` : `${number} ${unit}s`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

import type { Cast } from "../../../question/asking-back/cast.ts";
import type { Prompts } from "../../chat-words.ts";

/** Where a conversation begins. */
export function prompts({ client, server }: Cast): Prompts {
  return {
    intro: `This bot tells from the AWS flow logs whether traffic from one machine to another passed, and why: accepted, rejected or never seen, and what the logs cannot know. Type a question, for example \`${client.words} → ${server.words} 22 last 1h\`, or ask with the form.`,
    inRoom: `To ask, mention this bot together with a question, for example \`${client.words} → ${server.words} 22 last 1h\`.`,
    title: "What would you like to know?",
    offers: [
      {
        label: "Did it get through?",
        text: `Did anything get through from ${client.words} to ${server.words} on port 443 in the last hour?`,
      },
      {
        label: "Why does it not connect?",
        text: `Why can't ${client.words} reach ${server.words} on port 22?`,
      },
      { label: "Who connects to a host?", text: `Who connected to ${server.words} today?` },
      { label: "What is rejected most?", text: "Which traffic was rejected most in the last 24 hours?" },
    ],
  };
}

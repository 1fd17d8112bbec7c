import type { Cast } from "../../../question/asking-back/cast.ts";
import type { Prompts } from "../../chat-words.ts";

/** Where a conversation begins. */
export function prompts({ client, server }: Cast): Prompts {
  return {
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

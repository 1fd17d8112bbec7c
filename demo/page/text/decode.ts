const ESCAPES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** The three characters that Slack escapes, each decoded once: `&amp;lt;` is `&lt;`. */
export function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (written) => ESCAPES[written] ?? written);
}

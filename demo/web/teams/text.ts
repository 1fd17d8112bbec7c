/** The bot as it is called on the page, wherever somebody types its name. */
const NAME = /@flow-witness(?![\w-])[\s:,]*/gi;

/** The bot as Teams writes it into a text. */
const MENTION = /<at>[^<>]*<\/at>(?:&nbsp;)?/g;

/** Whether somebody who types this calls the bot. */
export function callsBot(text: string): boolean {
  return text.search(NAME) >= 0;
}

/** What somebody typed, as Teams hands it on: three signs escaped. The bot's name is put before it where it has to be. */
export function asSent(text: string): string {
  return text.replaceAll(NAME, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The same as people see it. */
export function asSeen(text: string): string {
  return text
    .replaceAll(MENTION, "@flow-witness ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

import { parseArgs } from "node:util";
import type { Tag } from "./desk.ts";
import type { Stage } from "./stage.ts";

/** What the visitor wants to see. */
export interface Wanted {
  readonly way: "page" | "terminal" | "tour";
  readonly tag: Tag;
  /** The visitor's own logs. */
  readonly paths: readonly string[];
  /** The configuration. */
  readonly file: string | undefined;
  readonly port: number;
  readonly browser: "opened" | "left-alone";
}

/** The options; nothing where one is unknown, stands without its value, or has a value that it cannot have. */
export function readWanted(
  words: readonly string[],
  stage: Pick<Stage, "interactive" | "terminal">,
): Wanted | undefined {
  const options = readOptions(words);
  if (options === undefined) return undefined;
  const { lang, logs = [], config, port = PORT } = options;
  const tag = (lang ?? stage.terminal.language) === "ja" ? "ja" : "en";
  const isGood = (lang === undefined || lang === tag) && /^\d{1,5}$/.test(port) && Number(port) < 65_536;
  return isGood
    ? {
        way: wayOf(options, stage),
        tag,
        paths: logs,
        file: config,
        port: Number(port),
        browser: options["no-open"] ? "left-alone" : "opened",
      }
    : undefined;
}

/** Where the page is, unless told. */
const PORT = "3000";

type Options = NonNullable<ReturnType<typeof readOptions>>;

/** Where nobody sits in front of it, nobody would open a page. */
function wayOf({ tour, terminal }: Options, { interactive }: Pick<Stage, "interactive">): Wanted["way"] {
  if (tour === true || (!interactive && terminal !== true)) return "tour";
  return terminal === true ? "terminal" : "page";
}

function readOptions(words: readonly string[]): ReturnType<typeof parseWords> | undefined {
  try {
    return parseWords(words);
  } catch {
    return undefined;
  }
}

function parseWords(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      tour: { type: "boolean" },
      terminal: { type: "boolean" },
      lang: { type: "string" },
      logs: { type: "string", multiple: true },
      config: { type: "string" },
      port: { type: "string" },
      "no-open": { type: "boolean" },
    },
  });
  return values;
}

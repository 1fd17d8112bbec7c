/** The same in both languages of the page. */
export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** How Slack calls what closes a view that does not say. */
export const CLOSE = { "en-US": "Close", "ja-JP": "閉じる" } as const;

/** What Slack says of an input that is empty and must not be. */
export const REQUIRED = {
  "en-US": "Please complete this required field.",
  "ja-JP": "この必須フィールドを入力してください。",
} as const;

/** What Slack says where the bot did not take a command, a press or a form. */
export const NOT_TAKEN: Bilingual = {
  en: "flow-witness did not respond in time. Try again.",
  ja: "flow-witness から時間内に応答がありませんでした。もう一度お試しください。",
};

/** What Slack says where the bot sent something that it does not take; `code` is Slack's word for it. */
export function refusedBySlack(code: string): Bilingual {
  return {
    en: `Slack refused what flow-witness sent (${code}).`,
    ja: `flow-witness が送った内容を Slack が受け付けませんでした（${code}）。`,
  };
}

/** Something that is not there any more was pressed. */
export const GONE: Bilingual = {
  en: "That is not there any more.",
  ja: "その項目はもうありません。",
};

/** Over whose logs the bot answers. `times`: the moment at which they were made, in both languages. */
export function sampleNotice(times: Bilingual): Bilingual {
  return {
    en: `The logs of a made-up company, made at ${times.en}; they arrive ten minutes late.`,
    ja: `架空の会社のログです（${times.ja} に作成、10 分遅れで届きます）。`,
  };
}

export function ownNotice(places: readonly string[]): Bilingual {
  return {
    en: `Answers come from ${places.join(", ")}.`,
    ja: `${places.join("、")} のログからお答えします。`,
  };
}

/** What a colleague writes; `from` and `to` are clock times. */
export function helpWanted({ src, dst, port, from, to }: Trouble): string {
  return `Our deploys fail. On ${src}, between ${from} and ${to}: connect ECONNREFUSED ${dst}:${port}`;
}

/** A connection that failed. */
export interface Trouble {
  readonly src: string;
  readonly dst: string;
  readonly port: number;
  readonly from: string;
  readonly to: string;
}

/** What is written into the terminal where the page was opened. */
export const TERMINAL: Readonly<Record<"en" | "ja", TerminalWords>> = {
  en: {
    ready: (address) => `The page: ${address}\nCtrl-C ends it. Without a browser: npm run demo -- --terminal`,
    leaving: "Ending …",
  },
  ja: {
    ready: (address) => `ページ: ${address}\nCtrl-C で終了します。ブラウザーなしで使うには npm run demo -- --terminal`,
    leaving: "終了しています…",
  },
};

interface TerminalWords {
  ready(address: string): string;
  readonly leaving: string;
}

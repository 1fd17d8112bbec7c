import { type HomeWords, LANGUAGE_NAMES, type LanguageTag } from "../../chat-words.ts";
import { ja } from "../say/ja.ts";

/** The page of the bot. */
export const home: HomeWords = {
  title: "その通信は通りましたか",
  intro:
    "A から B への通信が許可されたか、拒否されたか、記録がないかを、理由とあわせてお答えします。答えはフローログから、根拠とともにお出しします。",
  recent: "最近の質問をもう一度",
  examples: "質問の例を試す",
  language: "回答の言語",
  answersIn: (tag) => ja`回答は${inLanguage(tag)}です。`,
  profile: "プロフィールと同じ",
  address: (address) => ja`お使いの端末のアドレスとして ${address} を記憶しています。`,
};

/** From now on. */
export function languageSet(tag?: LanguageTag): string {
  return ja`今後の回答は${inLanguage(tag)}になります。`;
}

function inLanguage(tag: LanguageTag | undefined): string {
  return tag === undefined ? "プロフィールの言語" : LANGUAGE_NAMES[tag];
}

import type { Locale } from "../../web/protocol.ts";
import type { Scene } from "../scene.ts";
import { Switch } from "./switch.tsx";
import { THEMES, useTheme } from "./use-theme.ts";

const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: "en-US", name: "English" },
  { locale: "ja-JP", name: "日本語" },
];

/** The language of the profile, which the bot answers in too, and light or dark. */
export function Settings({ scene: { snapshot, words, tell } }: { readonly scene: Scene }) {
  const [theme, setTheme] = useTheme();
  return (
    <div class="settings">
      <Switch
        label={words.language}
        options={LANGUAGES.map(({ locale, name }) => ({ value: locale, name }))}
        chosen={snapshot.me.locale}
        choose={(locale) => void tell({ kind: "profile", locale })}
      />
      <Switch
        label={words.theme}
        options={THEMES.map((value) => ({ value, name: words.themes[value] }))}
        chosen={theme}
        choose={setTheme}
      />
    </div>
  );
}

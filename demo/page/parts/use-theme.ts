import { useLayoutEffect, useState } from "preact/hooks";

/** How the page looks; "system" follows the device. */
export const THEMES = ["system", "light", "dark"] as const;

type Theme = (typeof THEMES)[number];

/** What is kept in the browser. */
const KEY = "theme";

/** The theme, kept from visit to visit, and how to change it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((one) => one === localStorage.getItem(KEY)) ?? "system");
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(KEY, theme);
  }, [theme]);
  return [theme, setTheme];
}

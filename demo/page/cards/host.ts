/** By the names that cards have for them. */
const COLOURS = {
  default: { default: "var(--text)", subtle: "var(--quiet)" },
  good: colour("good"),
  attention: colour("attention"),
  warning: colour("warning"),
};

/** What the renderer is told of the page: colours by the page's own variables, six buttons in a row as in Teams. */
export const HOST = {
  fontFamily: "var(--font)",
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 24, padding: 12 },
  containerStyles: { default: style("var(--raised)"), emphasis: style("var(--side)") },
  actions: { maxActions: 6, actionsOrientation: "Horizontal", actionAlignment: "Left", buttonSpacing: 0 },
} as const;

function style(backgroundColor: string) {
  return { backgroundColor, foregroundColors: COLOURS };
}

function colour(name: string) {
  return { default: `var(--${name})`, subtle: `var(--${name})` };
}

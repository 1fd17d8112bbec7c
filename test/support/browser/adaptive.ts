import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page on which the official renderer of Adaptive Cards shows one card at a time, in colours like those of Teams. */
export interface Easel {
  readonly page: Page;
  /** Everything that the renderer had to say against the card while it read and drew it. */
  show(card: object): Promise<readonly string[]>;
}

/** Opens the page in a browser. */
export async function openEasel(browser: Browser, options: BrowserContextOptions = {}): Promise<Easel> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const path = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js");
  const { colorScheme = "light" } = options;
  await page.setContent(`<!doctype html><html lang="en"><title>Card</title><style>${styleOf(colorScheme === "dark")}</style>
    <main></main>`);
  await page.addScriptTag({ content: await readFile(path, "utf8") });
  await page.addScriptTag({ content: DRAW });
  return {
    page,
    show: (card) =>
      page.evaluate<string[]>(`draw(${JSON.stringify(card)}, ${JSON.stringify(hostOf(colorScheme === "dark"))})`),
  };
}

/** Without `onProcessMarkdown` the renderer shows Markdown as text; what is live must be found here, so it is named. */
const DRAW = `
  function draw(json, host) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(host);
    const context = new AdaptiveCards.SerializationContext();
    card.parse(json, context);
    const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
    const drawn = card.validateProperties().validationEvents;
    document.querySelector("main").replaceChildren(card.render());
    return [...read, ...drawn].map(({ message }) => message);
  }
`;

function styleOf(isDark: boolean): string {
  const [back, front, box] = isDark ? ["#292929", "#fff", "#1f1f1f"] : ["#fff", "#242424", "#f5f5f5"];
  return `
    body { margin: 0; padding: 16px; background: ${box}; color: ${front}; font: 14px "Segoe UI", sans-serif }
    main { background: ${back}; border-radius: 6px; overflow: hidden }
    .ac-pushButton, .ac-input { font: inherit; padding: 5px 12px; border-radius: 4px; border: 1px solid #888; background: ${back}; color: inherit; margin: 2px 0 }
    .ac-actionSet { flex-wrap: wrap } .ac-pushButton { font-weight: 600 } .style-positive { background: #5b5fc7; color: #fff }
    .ac-input { width: 100%; box-sizing: border-box }
  `;
}

/** The part of the host's settings that our cards meet: six buttons, and colours with enough contrast. */
function hostOf(isDark: boolean): object {
  const [front, subtle] = isDark ? ["#ffffff", "#d6d6d6"] : ["#242424", "#616161"];
  const [good, attention, warning] = isDark ? ["#92c353", "#ff99a4", "#ffaa44"] : ["#237b4b", "#c4314b", "#835c00"];
  const one = (color: string | undefined) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: front, subtle },
    ...{ good: one(good), attention: one(attention), warning: one(warning) },
  };
  const backgroundColor = isDark ? "#292929" : "#ffffff";
  return {
    fontFamily: "'Segoe UI', sans-serif",
    spacing: { small: 4, default: 8, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: { backgroundColor, foregroundColors },
      emphasis: { backgroundColor: isDark ? "#1f1f1f" : "#f5f5f5", foregroundColors },
    },
    actions: { maxActions: 6, actionsOrientation: "Horizontal", actionAlignment: "Left", buttonSpacing: 8 },
  };
}

import { CardElement, type PropertyBag, type SerializationContext } from "adaptivecards";
import { render } from "preact";
import { useState } from "preact/hooks";
import type { CodeBlock } from "../../../src/surfaces/teams/render/adaptive.ts";
import type { Reader } from "../text/moment.ts";
import { WORDS } from "../words/index.ts";

/** The code of Teams on a desktop, which the official renderer does not have. */
export class CodeElement extends CardElement {
  /** For whom it is drawn. */
  reader: Reader | undefined;
  #code: CodeBlock | undefined;

  override getJsonTypeName(): string {
    return "CodeBlock";
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    // As the bot's own rendering writes it.
    this.#code = source as CodeBlock;
  }

  protected override internalRender(): HTMLElement | undefined {
    if (this.#code === undefined || this.reader === undefined) return undefined;
    const place = document.createElement("div");
    const { code } = WORDS[this.reader.locale === "ja-JP" ? "ja-JP" : "en-US"];
    render(<Listing lines={this.#code.codeSnippet.split("\n")} words={code} />, place);
    return place;
  }
}

interface ListingProps {
  readonly lines: readonly string[];
  readonly words: { readonly expand: string; readonly collapse: string };
}

/** The first lines, numbered, and the others once somebody wants them. */
function Listing({ lines, words }: ListingProps) {
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? lines : lines.slice(0, PREVIEW);
  return (
    <div class="listing">
      <pre {...SCROLLED}>
        {shown.map((line, index) => (
          <span key={index}>{`${line}\n`}</span>
        ))}
      </pre>
      {lines.length > PREVIEW && (
        <button type="button" class="button" aria-expanded={isExpanded} onClick={() => setExpanded(!isExpanded)}>
          {isExpanded ? words.collapse : words.expand}
        </button>
      )}
    </div>
  );
}

/** What scrolls must be reachable without a mouse. */
const SCROLLED = { tabIndex: 0 };

/** Lines that Teams shows until somebody expands them (learn.microsoft.com, "CodeBlock in Adaptive Cards"). */
const PREVIEW = 10;

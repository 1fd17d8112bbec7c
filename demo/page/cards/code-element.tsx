import { useState } from "preact/hooks";
import type { CodeBlock } from "../../../src/surfaces/teams/render/adaptive.ts";
import type { Reader } from "../text/moment.ts";
import { WORDS } from "../words/index.ts";
import { DrawnElement } from "./drawn-element.ts";

/** The code of Teams on a desktop. */
export class CodeElement extends DrawnElement<CodeBlock> {
  override getJsonTypeName(): string {
    return "CodeBlock";
  }

  protected override draw({ codeSnippet }: CodeBlock, { locale }: Reader) {
    const { code } = WORDS[locale === "ja-JP" ? "ja-JP" : "en-US"];
    return <Listing lines={codeSnippet.split("\n")} words={code} />;
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

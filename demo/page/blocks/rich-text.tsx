import type { RichTextBlock, RichTextBlockElement, RichTextSection } from "@slack/types";
import type { ComponentChildren } from "preact";
import type { Drawing, Drawn } from "../drawing.ts";
import { RichInline } from "./rich-inline.tsx";

/** Sections, lists, quotes and code. Nothing in it is ever searched for mark-up. */
export function RichText({ block, drawing }: Drawn<RichTextBlock>) {
  return (
    <div class="rich">
      {block.elements.map((element, index) => (
        <Part key={index} element={element} drawing={drawing} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly element: RichTextBlockElement;
  readonly drawing: Drawing;
}

function Part({ element, drawing }: PartProps): ComponentChildren {
  switch (element.type) {
    case "rich_text_section":
      return (
        <p>
          <Line section={element} drawing={drawing} />
        </p>
      );
    case "rich_text_list":
      return <List list={element} drawing={drawing} />;
    case "rich_text_preformatted":
      return (
        <pre>
          <Line section={element} drawing={drawing} />
        </pre>
      );
    case "rich_text_quote":
      return (
        <blockquote>
          <Line section={element} drawing={drawing} />
        </blockquote>
      );
  }
}

type RichTextList = Extract<RichTextBlockElement, { type: "rich_text_list" }>;

function List({ list, drawing }: { readonly list: RichTextList; readonly drawing: Drawing }) {
  const Tag = list.style === "ordered" ? "ol" : "ul";
  return (
    <Tag>
      {list.elements.map((element, index) => (
        <li key={index}>
          {element.type === "rich_text_section" ? (
            <Line section={element} drawing={drawing} />
          ) : (
            <Part element={element} drawing={drawing} />
          )}
        </li>
      ))}
    </Tag>
  );
}

function Line({
  section,
  drawing,
}: {
  readonly section: Pick<RichTextSection, "elements">;
  readonly drawing: Drawing;
}) {
  return (
    <>
      {section.elements.map((element, index) => (
        <RichInline key={index} element={element} drawing={drawing} />
      ))}
    </>
  );
}

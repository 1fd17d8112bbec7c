import type { RichTextElement } from "@slack/types";
import type { ComponentChildren } from "preact";
import type { Drawing } from "../drawing.ts";
import { Moment } from "./moment.tsx";
import { Address, Mention } from "./mrkdwn.tsx";

interface InlineProps {
  readonly element: RichTextElement;
  readonly drawing: Drawing;
}

/** What stands in a line of rich text. */
export function RichInline({ element, drawing }: InlineProps): ComponentChildren {
  switch (element.type) {
    case "text":
      return styled(element.text, element.style ?? {});
    case "date":
      return (
        <Moment
          seconds={element.timestamp}
          format={element.format}
          fallback={element.fallback ?? ""}
          reader={drawing.reader}
        />
      );
    case "link":
      return <Address label={element.text ?? element.url} address={element.url} />;
    case "user":
      return <Mention text={`@${drawing.names(element.user_id)}`} />;
    case "broadcast":
      return <Mention text={`@${element.range}`} />;
    case "channel":
      return <Mention text={`#${element.channel_id}`} />;
    case "emoji":
      return `:${element.name}:`;
    default:
      return <span class="note">{drawing.words.cannotShow}</span>;
  }
}

interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

function styled(text: string, { bold, italic, strike, code }: Style): ComponentChildren {
  const inner = code === true ? <code>{text}</code> : text;
  const struck = strike === true ? <s>{inner}</s> : inner;
  const slanted = italic === true ? <i>{struck}</i> : struck;
  return bold === true ? <b>{slanted}</b> : slanted;
}

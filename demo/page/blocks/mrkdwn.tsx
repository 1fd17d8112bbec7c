import type { ComponentChildren } from "preact";
import type { Drawing } from "../drawing.ts";
import { type Mark, readMrkdwn } from "../text/mrkdwn.ts";
import { Moment } from "./moment.tsx";

/** A text with Slack's mark-up. */
export function Mrkdwn({ text, drawing }: { readonly text: string; readonly drawing: Drawing }) {
  return <Marks marks={readMrkdwn(text, drawing.names)} drawing={drawing} />;
}

function Marks({ marks, drawing }: { readonly marks: readonly Mark[]; readonly drawing: Drawing }) {
  return <>{marks.map((mark) => drawMark(mark, drawing))}</>;
}

function drawMark(mark: Mark, drawing: Drawing): ComponentChildren {
  switch (mark.kind) {
    case "text":
      return mark.text;
    case "code":
      return <code>{mark.text}</code>;
    case "pre":
      return <pre>{mark.text}</pre>;
    case "bold":
      return <b>{<Marks marks={mark.inside} drawing={drawing} />}</b>;
    case "italic":
      return <i>{<Marks marks={mark.inside} drawing={drawing} />}</i>;
    case "strike":
      return <s>{<Marks marks={mark.inside} drawing={drawing} />}</s>;
    case "quote":
      return <blockquote>{<Marks marks={mark.inside} drawing={drawing} />}</blockquote>;
    case "mention":
      return <Mention text={mark.text} />;
    case "link":
      return <Address label={mark.label} address={mark.address} />;
    case "date":
      return <Moment {...mark} reader={drawing.reader} />;
  }
}

/** Somebody who is called. */
export function Mention({ text }: { readonly text: string }) {
  return <span class="mention">{text}</span>;
}

/** A link leads nowhere here, and what it leads to is always seen: a label alone could say anything. */
export function Address({ label, address }: { readonly label: string; readonly address: string }) {
  return <span class="link">{label === address ? address : `${label} (${address})`}</span>;
}

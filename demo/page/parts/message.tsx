import type { Card, Message } from "../../web/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { Moment } from "../blocks/moment.tsx";
import { Mrkdwn } from "../blocks/mrkdwn.tsx";
import { AdaptiveCard } from "../cards/adaptive-card.tsx";
import type { Scene } from "../scene.ts";
import { drawingIn } from "./drawing-in.ts";
import { FileConsent } from "./file-consent.tsx";
import { Files } from "./files.tsx";
import { MessageTools } from "./message-tools.tsx";
import { Replies } from "./replies.tsx";

interface MessageProps {
  readonly scene: Scene;
  readonly message: Message;
  readonly withReplies?: true;
}

/** One message as Slack or Teams shows it. */
export function OneMessage({ scene, message, withReplies }: MessageProps) {
  const { ts, name, isBot, files } = message;
  return (
    <article
      class="message"
      data-ephemeral={message.ephemeral}
      data-open={withReplies === true && scene.place.thread === ts}
      aria-label={name}
    >
      <span class="face" data-bot={isBot} aria-hidden="true">
        {isBot ? "fw" : name.slice(0, 1)}
      </span>
      <div class="body">
        <Byline scene={scene} message={message} />
        <Content scene={scene} message={message} />
        <Files files={files} words={scene.words} />
        {withReplies && <Replies scene={scene} message={message} />}
        <MessageTools scene={scene} message={message} {...(withReplies && { withReplies })} />
      </div>
    </article>
  );
}

/** Blocks or a card where there are some; a file that is waited for, or the text, where there are none. */
function Content({ scene, message }: Pick<MessageProps, "scene" | "message">) {
  const { room, ts, text, isPlain, blocks, card, consent } = message;
  const drawing = drawingIn(scene, `${ts}-`, (act) => void scene.tell({ kind: "press", room, ts, ...act }));
  if (blocks.length > 0) return <Blocks blocks={blocks} drawing={drawing} />;
  if (consent !== undefined) return <FileConsent scene={scene} message={message} consent={consent} />;
  const press = (data: Card) => void scene.tell({ kind: "card", room, ts, data });
  if (card !== undefined) return <AdaptiveCard card={card} reader={scene.reader} instead={text} press={press} />;
  return <p class="text">{isPlain ? text : <Mrkdwn text={text} drawing={drawing} />}</p>;
}

function Byline({ scene: { words, reader }, message }: Pick<MessageProps, "scene" | "message">) {
  const { name, isBot, at, ephemeral, edited } = message;
  return (
    <p class="byline">
      <b>{name}</b>
      {isBot && <span class="badge">{words.app}</span>}
      <span class="note">
        <Moment seconds={at} format="{time}" fallback="" reader={reader} />
      </span>
      {edited && !isBot && <span class="note">{words.edited}</span>}
      {ephemeral && <span class="note">{words.onlyYou}</span>}
    </p>
  );
}

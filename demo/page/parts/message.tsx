import type { Message } from "../../web/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { Moment } from "../blocks/moment.tsx";
import { Mrkdwn } from "../blocks/mrkdwn.tsx";
import type { Scene } from "../scene.ts";
import { drawingIn } from "./drawing-in.ts";
import { Files } from "./files.tsx";
import { MessageTools } from "./message-tools.tsx";
import { Replies } from "./replies.tsx";

interface MessageProps {
  readonly scene: Scene;
  readonly message: Message;
  readonly withReplies?: true;
}

/** One message as Slack shows it: blocks where there are some, else its text. */
export function OneMessage({ scene, message, withReplies }: MessageProps) {
  const { room, ts, name, isBot, text, blocks, files } = message;
  const drawing = drawingIn(scene, `${ts}-`, (act) => void scene.tell({ kind: "press", room, ts, ...act }));
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
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} drawing={drawing} />
        ) : (
          <p class="text">
            <Mrkdwn text={text} drawing={drawing} />
          </p>
        )}
        <Files files={files} words={scene.words} />
        {withReplies && <Replies scene={scene} message={message} />}
        <MessageTools scene={scene} message={message} {...(withReplies && { withReplies })} />
      </div>
    </article>
  );
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

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Message } from "../../web/protocol.ts";
import { repliesTo, type Scene } from "../scene.ts";
import { OneMessage } from "./message.tsx";

interface MessagesProps {
  readonly scene: Scene;
  readonly messages: readonly Message[];
  readonly label: string;
  readonly room: string;
  /** The thread that is shown; a room without one. */
  readonly thread?: string;
  /** Shows how many replies there are, and opens them. */
  readonly withReplies?: true;
  /** Stands above the messages. */
  readonly children?: ComponentChildren;
}

/** Messages below each other, with what the bot is doing under them. */
export function Messages({ scene, messages, label, room, thread, withReplies, children }: MessagesProps) {
  const { snapshot, place } = scene;
  const list = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1);
  const state = `${newest?.ts}:${newest?.blocks.length}:${newest?.text.length}`;
  const status = snapshot.status.find((one) => one.room === room && one.thread === thread);
  const answers = place.thread === undefined ? [] : repliesTo(snapshot, { room, ts: place.thread });
  useLayoutEffect(() => showNewest(list.current), [state, status?.text]);
  useLayoutEffect(() => showOpen(list.current), [place.thread, answers.length]);
  return (
    <div class="messages" ref={list} role="log" aria-label={label} {...SCROLLED}>
      {children}
      {messages.map((message) => (
        <OneMessage key={message.ts} scene={scene} message={message} {...(withReplies && { withReplies })} />
      ))}
      {status !== undefined && (
        <p class="status">
          <span class="pulse" aria-hidden="true" />
          {snapshot.bot.name} {status.text}
        </p>
      )}
    </div>
  );
}

/** What scrolls must be reachable without a mouse. */
const SCROLLED = { tabIndex: 0 };

/** The newest message from its beginning, even where it is longer than the screen. */
function showNewest(list: HTMLElement | null): void {
  const newest = [...(list?.querySelectorAll<HTMLElement>(":scope > .message") ?? [])].at(-1);
  if (list !== null && newest !== undefined) list.scrollTop = newest.offsetTop - list.offsetTop;
}

/** The message whose thread is open: beside a thread there is less room, so it may have moved out of sight. */
function showOpen(list: HTMLElement | null): void {
  list?.querySelector("[data-open=true]")?.scrollIntoView({ block: "nearest" });
}

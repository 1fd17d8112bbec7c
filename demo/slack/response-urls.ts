import { contentOf } from "./methods/chat.ts";
import { type Args, isTrue, Refusal, readText } from "./refusal.ts";
import { type Message, rewrite, type Workspace, write } from "./workspace.ts";

/** What a `response_url` belongs to. */
export interface ResponseSubject {
  readonly channel: string;
  readonly user: string;
  /** The message that was acknowledged with, or whose button was pressed: it can be replaced. */
  readonly original?: string;
}

interface Ticket {
  readonly subject: ResponseSubject;
  readonly until: number;
  uses: number;
  original?: string;
}

/** Addresses that take at most 5 posts within 30 minutes. */
export interface ResponseUrls {
  open(subject: ResponseSubject): string;
  /** What a command was acknowledged with: it is no use of the address, and can be replaced through it. */
  acknowledge(id: string, args: Args): void;
  /** Throws `Refusal` with what Slack writes into the body: `expired_url`, `used_url`, `invalid_blocks` … */
  take(id: string, args: Args): void;
}

export function makeResponseUrls(workspace: Workspace): ResponseUrls {
  const tickets = new Map<string, Ticket>();
  return {
    open(subject) {
      const id = `${workspace.next()}`;
      const { original } = subject;
      const until = workspace.now() + 30 * 60;
      for (const [old, ticket] of tickets) if (ticket.until < workspace.now()) tickets.delete(old);
      tickets.set(id, { subject, until, uses: 0, ...(original !== undefined && { original }) });
      return id;
    },
    acknowledge(id, args) {
      const ticket = tickets.get(id);
      if (ticket !== undefined) ticket.original = post(workspace, ticket, args).ts;
    },
    take(id, args) {
      const ticket = tickets.get(id);
      if (ticket === undefined || workspace.now() > ticket.until) throw new Refusal("expired_url");
      if (ticket.uses >= 5) throw new Refusal("used_url");
      ticket.uses += 1;
      if (isTrue(args, "delete_original")) removeOriginal(workspace, ticket);
      else ticket.original = post(workspace, ticket, args).ts;
    },
  };
}

/** A reply that is not said to be for everybody is for the one person; what replaces stays what it was. */
function post(workspace: Workspace, ticket: Ticket, args: Args): Message {
  const { subject } = ticket;
  const content = contentOf(args, workspace);
  const old = workspace.messages.find(({ channel, ts }) => channel === subject.channel && ts === ticket.original);
  if (isTrue(args, "replace_original") && old !== undefined) return rewrite(workspace, old, content);
  const threadTs = readText(args, "thread_ts");
  return write(workspace, {
    ...content,
    channel: subject.channel,
    user: workspace.bot,
    ...(args["response_type"] !== "in_channel" && { to: subject.user }),
    ...(threadTs !== undefined && { threadTs }),
  });
}

function removeOriginal({ messages }: Workspace, { subject, original }: Ticket): void {
  const index = messages.findIndex(({ channel, ts }) => channel === subject.channel && ts === original);
  if (index !== -1) messages.splice(index, 1);
}

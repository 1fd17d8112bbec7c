import type { Attachment } from "../surface.ts";
import { type Outcome, SlackFailure } from "./outcome.ts";
import { plain, section } from "./render/rich.ts";
import { makeRoom } from "./render/room.ts";
import type { Exchange } from "./web.ts";

/** Where a file goes. */
export interface Destination {
  readonly channel_id: string;
  readonly thread_ts?: string;
}

/** Brings a file into a channel: ask for an address, send the bytes there, say where it belongs. */
export async function upload(file: Attachment, to: Destination, exchange: Exchange): Promise<Outcome<unknown>> {
  const { name: filename, bytes } = file;
  const place = await exchange(({ files }) => files.getUploadURLExternal({ filename, length: bytes.length }));
  if (place.kind !== "done") return place;
  const { upload_url: url, file_id: id } = place.value;
  if (url === undefined || id === undefined) throw new SlackFailure("no address for a file");
  await send(url, bytes);
  return exchange(({ files }) =>
    files.completeUploadExternal({ files: [{ id, title: filename }], ...described(file, to) }),
  );
}

/**
 * What the file holds is said in a block and not as `initial_comment`, which is searched for mark-up. It stands for an
 * alternative text too, which the client would send under a name that Slack does not know (`alt_text`).
 */
function described({ title }: Attachment, { channel_id, thread_ts }: Destination) {
  const blocks = [
    { type: "rich_text" as const, elements: [section([plain(makeRoom(MOST_TITLE).take(title, MOST_TITLE))])] },
  ];
  return thread_ts === undefined ? { channel_id, blocks } : { channel_id, thread_ts, blocks };
}

/** One sentence, in code points. */
const MOST_TITLE = 500;

async function send(url: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes);
  const status = await fetch(url, { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    (thrown: unknown) => {
      throw new SlackFailure("no answer", thrown);
    },
  );
  if (status !== 200) throw new SlackFailure(`status ${status}`);
}

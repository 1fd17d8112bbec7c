import { fetchFile } from "../../chat/files.ts";
import { CHAT_WORDS } from "../../languages/chat.ts";
import type { Store } from "../../state/store.ts";
import type { DoorJournal } from "../../surfaces/door.ts";
import { now } from "./clock.ts";

/** What is answered to whoever fetches a file. */
export interface FileReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** `GET /files/<token>`: the file, or 404 whatever there is not; never throws. */
export type FileDoor = (token: string) => Promise<FileReply>;

/** Hands out the files that links lead to. */
export function makeFileDoor({ store, journal }: { readonly store: Store; readonly journal: DoorJournal }): FileDoor {
  return async (token) => {
    try {
      const file = await fetchFile(token, { store, now });
      if (file === undefined) return without(404, GONE);
      const { name, mime, bytes } = file;
      const headers = { ...HEADERS, "content-type": mime, "content-disposition": `attachment; filename="${name}"` };
      return { status: 200, headers, body: bytes };
    } catch (error) {
      journal({ at: now(), surface: "files", code: "ill", detail: error instanceof Error ? error.name : typeof error });
      return without(503);
    }
  };
}

function without(status: number, text = ""): FileReply {
  const headers = { ...HEADERS, "content-type": "text/plain; charset=utf-8" };
  return { status, headers, body: new TextEncoder().encode(text) };
}

/** Nobody knows whose link it was. */
const GONE = Object.values(CHAT_WORDS)
  .map(({ linkEnded }) => `${linkEnded}\n`)
  .join("");

/** The address is the right to read it: it is told to nobody, and what it holds is kept nowhere on the way. */
const HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

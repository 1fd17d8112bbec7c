import type { Message } from "../../web/protocol.ts";
import type { Words } from "../words/words.ts";

interface FilesProps {
  readonly files: Message["files"];
  readonly words: Words;
}

/** Files to download. */
export function Files({ files, words }: FilesProps) {
  if (files.length === 0) return undefined;
  return (
    <ul class="files">
      {files.map(({ id, name, size, title }) => (
        <li key={id}>
          <a href={`/files/${id}`} download={name} title={words.download(name, sizeOf(size))}>
            <span class="file-kind" aria-hidden="true">
              {name.split(".").at(-1)}
            </span>
            <span>
              <b>{title}</b> <span class="note">{[...(name === title ? [] : [name]), sizeOf(size)].join(" · ")}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

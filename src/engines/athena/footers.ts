import type { FileMetaData } from "hyparquet";
import { AwsFailure } from "../../aws/failure.ts";
import { readFooter } from "../../aws/object-format.ts";
import type { ObjectStore } from "../../aws/objects.ts";
import type { WeighedObject } from "./folder-memory.ts";

/** Where one column of one row group lies in a Parquet object, in bytes from its beginning. */
export interface Chunk {
  readonly column: string;
  readonly from: number;
  readonly bytes: number;
}

/** What the footers of Parquet objects say, each read once. */
export interface FooterMemory {
  /** The column chunks of an object; `undefined` where nothing can be made of its footer. May throw `AwsFailure`. */
  read(store: ObjectStore, object: WeighedObject): Promise<readonly Chunk[] | undefined>;
}

/** One for each table and the windows asked about it lately. */
const MOST_FOOTERS = 100;

/** A memory that lasts as long as the process; what was delivered does not change. */
export function rememberFooters(): FooterMemory {
  const known = new Map<string, Promise<readonly Chunk[] | undefined>>();
  return {
    read(store, object) {
      const name = `${store.bucket}/${object.key}`;
      const read = known.get(name) ?? readChunks(store, object);
      known.set(name, read);
      for (const oldest of known.keys()) if (known.size > MOST_FOOTERS) known.delete(oldest);
      return read.catch((error: unknown) => {
        // The next question tries again.
        known.delete(name);
        throw error;
      });
    },
  };
}

async function readChunks(store: ObjectStore, object: WeighedObject): Promise<readonly Chunk[] | undefined> {
  try {
    return chunksIn(await readFooter(store, object));
  } catch (error) {
    if (error instanceof AwsFailure) throw error;
    return undefined;
  }
}

function chunksIn({ row_groups: groups }: FileMetaData): readonly Chunk[] {
  return groups
    .flatMap(({ columns }) => columns.flatMap(({ meta_data: chunk }) => chunk ?? []))
    .map(({ path_in_schema: path, total_compressed_size: bytes, ...offsets }) => ({
      column: path.join("."),
      from: Number(offsets.dictionary_page_offset ?? offsets.data_page_offset),
      bytes: Number(bytes),
    }));
}

import { open } from "node:fs/promises";
import type { ObjectStore } from "../src/aws/objects.ts";

/** Files of this machine by their paths, for whoever wants some bytes of one. */
export const localStore: ObjectStore = {
  bucket: "bench",
  list: refuse,
  listFolders: refuse,
  listLevel: refuse,
  read: refuse,
  async readBytes(path, range) {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { from, to } = "last" in range ? { from: size - range.last, to: size } : range;
      const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
      return buffer;
    } finally {
      await file.close();
    }
  },
};

function refuse(): never {
  throw new Error("only bytes of a file are read here");
}

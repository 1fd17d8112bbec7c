/** Several questions of one process may need the same file at once: it is made once and let go after the last one. */
export class Holds {
  readonly #files = new Map<string, Hold>();
  readonly #release: (path: string) => void;

  /** `release` gives up a file that nobody needs any more. */
  constructor(release: (path: string) => void) {
    this.#release = release;
  }

  /** The file under an id: the one that is held already, else the one that is made, if it is. */
  async take(id: string, make: () => Promise<string | undefined>): Promise<string | undefined> {
    for (let other = this.#files.get(id); other !== undefined; other = this.#files.get(id)) {
      // What went wrong for somebody else need not go wrong for us.
      const path = await other.path.catch(() => undefined);
      if (path === undefined || this.#files.get(id) !== other) continue;
      other.count += 1;
      return path;
    }
    const path = this.#made(id, make);
    this.#files.set(id, { path, count: 1 });
    return await path;
  }

  /** Says that one question less needs the file. */
  async drop(id: string): Promise<void> {
    const hold = this.#files.get(id);
    const path = await hold?.path;
    if (hold === undefined || path === undefined) return;
    hold.count -= 1;
    if (hold.count > 0) return;
    this.#files.delete(id);
    this.#release(path);
  }

  async #made(id: string, make: () => Promise<string | undefined>): Promise<string | undefined> {
    let path: string | undefined;
    try {
      path = await make();
      return path;
    } finally {
      if (path === undefined) this.#files.delete(id);
    }
  }
}

interface Hold {
  readonly path: Promise<string | undefined>;
  /** Questions that need it. */
  count: number;
}

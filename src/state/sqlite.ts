import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { checkDraft, itemOf } from "./item.ts";
import { type Item, type Store, StoreFailure } from "./store.ts";

/**
 * Remembers in a file that only its owner can read; several processes can open it. The folder must be there. Throws
 * `StoreFailure` where the file cannot be opened.
 */
export function openSqliteStore(path: string): Store {
  const database = attempt(() => open(path));
  const get = database.prepare(GET);
  const put = database.prepare(PUT);
  const remove = database.prepare(REMOVE);
  const list = database.prepare(LIST);
  const due = database.prepare(DUE);
  const forget = database.prepare(FORGET);
  return {
    get: async (collection, id, now) =>
      attempt(() => {
        const row = get.get({ collection, id, now });
        return row && readRow(row);
      }),
    put: async ({ due: at = null, ...draft }, now) => {
      checkDraft(draft);
      return attempt(() => {
        forget.run({ now });
        const { changes } = put.run({ ...draft, due: at });
        return changes === 1 ? { ok: true, version: draft.version + 1 } : { ok: false };
      });
    },
    remove: async (collection, id) => {
      attempt(() => remove.run({ collection, id }));
    },
    list: async (collection, limit, now) => attempt(() => list.all({ collection, limit, now }).map(readRow)),
    due: async (until, limit) => attempt(() => due.all({ until, limit }).map(readRow)),
    close: async () => attempt(() => (database.isOpen ? database.close() : undefined)),
  };
}

const TABLE = `
  -- What is forgotten is overwritten, for people can ask that their questions be erased.
  PRAGMA secure_delete = ON;
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS items (
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    due INTEGER,
    PRIMARY KEY (collection, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS items_by_due ON items (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS items_by_expires ON items (expires);
`;

const GET = "SELECT * FROM items WHERE collection = :collection AND id = :id AND expires > :now";

/** One statement, so nobody comes between looking and writing; what is expired has been forgotten before. */
const PUT = `
  INSERT INTO items (collection, id, value, version, expires, due)
  SELECT :collection, :id, :value, :version + 1, :expires, :due
  WHERE :version = 0 OR EXISTS (SELECT 1 FROM items WHERE collection = :collection AND id = :id)
  ON CONFLICT (collection, id) DO UPDATE SET
    value = excluded.value, version = excluded.version, expires = excluded.expires, due = excluded.due
  WHERE items.version = :version OR (items.version = :version + 1 AND items.value = :value)
`;

const REMOVE = "DELETE FROM items WHERE collection = :collection AND id = :id";

const LIST = `
  SELECT * FROM items WHERE collection = :collection AND expires > :now
  ORDER BY id DESC LIMIT :limit
`;

const DUE = "SELECT * FROM items WHERE due <= :until AND expires > :until ORDER BY due LIMIT :limit";

const FORGET = "DELETE FROM items WHERE expires <= :now";

/** Milliseconds for which a call waits while another process writes. */
const BUSY = 2_000;

function open(path: string): DatabaseSync {
  // SQLite gives the files beside it (-wal, -shm) the same rights.
  closeSync(openSync(path, "a", OWNER_ONLY));
  chmodSync(path, OWNER_ONLY);
  const database = new DatabaseSync(path, { timeout: BUSY });
  database.exec(TABLE);
  return database;
}

const OWNER_ONLY = 0o600;

function readRow(row: Readonly<Record<string, unknown>>): Item {
  const { collection, id, value, version, expires, due } = row;
  return itemOf({ collection, id, value, version, expires, due });
}

function attempt<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new StoreFailure(error);
  }
}

import type { StatementEnd } from "../aws/athena-script.ts";

/** Where statements are meant to run. */
export interface Session {
  /** `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly catalog?: string;
  readonly schema?: string;
}

/** Runs one statement and says how it ended, as Athena would: rows and bytes read, or the reason. */
export async function runStatement(statement: string, session: Session): Promise<StatementEnd> {
  const rows: unknown[][] = [];
  let page = await fetchPage(`${session.url}/v1/statement`, {
    method: "POST",
    body: statement,
    headers: {
      "X-Trino-User": "test",
      ...(session.catalog && { "X-Trino-Catalog": session.catalog }),
      ...(session.schema && { "X-Trino-Schema": session.schema }),
    },
  });
  let columns = page.columns ?? [];
  for (;;) {
    columns = page.columns ?? columns;
    rows.push(...(page.data ?? []));
    if (page.error !== undefined) return { reason: `${page.error.errorName}: ${page.error.message}`, category: 2 };
    if (page.nextUri === undefined) break;
    page = await fetchPage(page.nextUri);
  }
  const bare = columns.map(({ name, type }) => ({ name, type: type.replace(/\(.*/, "") }));
  return { columns: bare, rows, bytes: page.stats.physicalInputBytes };
}

/** Runs a statement that has to succeed. */
export async function runOrThrow(statement: string, session: Session) {
  const end = await runStatement(statement, session);
  if ("reason" in end) throw new Error(`${end.reason}\n${statement}`);
  return end;
}

/** A page of a result, as far as we look at it (Trino documentation, "Trino client REST API"). */
interface Page {
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly data?: unknown[][];
  readonly error?: { readonly errorName: string; readonly message: string };
  readonly stats: { readonly physicalInputBytes: number };
}

async function fetchPage(url: string, request?: RequestInit): Promise<Page> {
  const response = await fetch(url, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`Trino answered ${response.status}: ${text}`);
  return JSON.parse(text, keepDigits);
}

/**
 * A bit mask has more digits than a number of JavaScript holds; it stays text, as it is in Athena. The text of a value
 * is told behind it (ECMAScript 2026), which TypeScript does not know of yet.
 */
function keepDigits(_: string, ...[value, context]: readonly unknown[]): unknown {
  const source: unknown = Reflect.get(Object(context), "source");
  return typeof value === "number" && !Number.isSafeInteger(value) && typeof source === "string" ? source : value;
}

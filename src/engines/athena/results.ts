import type { Row } from "../../query/row.ts";
import { EngineFailure } from "../engine.ts";
import type { Api, Page } from "./api.ts";
import { isHeader, typedRows } from "./rows.ts";

/**
 * Rows read of one result; statements ask for fewer, so that one page holds them with its header. More is cut, and
 * whoever reads an answer sees it in the number of rows.
 */
const MOST_ROWS = 1000;
/** Calls for one result: a token that names its own page again and again leads nowhere. */
const MOST_PAGES = 20;

/** The rows of an execution that succeeded, each once. */
export async function readRows(api: Api, execution: string): Promise<readonly Row[]> {
  // By their own token: a page that comes twice counts once.
  const pages = new Map<string, Page>();
  let token: string | undefined;
  for (let calls = 0; calls < MOST_PAGES; calls += 1) {
    const page = await api.page(execution, token);
    pages.set(token ?? "", page);
    token = page.next;
    if (token === undefined || countOf(pages) > MOST_ROWS) return rowsOf([...pages.values()]);
  }
  throw new EngineFailure("try-again", new Error("the pages of a result have no end"));
}

function countOf(pages: ReadonlyMap<string, Page>): number {
  return [...pages.values()].reduce((sum, { rows }) => sum + rows.length, 0);
}

function rowsOf(pages: readonly Page[]): readonly Row[] {
  const columns = pages[0]?.columns ?? [];
  const [first, ...others] = pages.flatMap(({ rows }) => rows);
  if (first === undefined) return [];
  const rows = isHeader(columns, first) ? others : [first, ...others];
  return typedRows(columns, rows.slice(0, MOST_ROWS));
}

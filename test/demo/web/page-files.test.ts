import { expect, test } from "vitest";
import { buildPage } from "../../../demo/web/page-files.ts";

/** Bytes, uncompressed, that everybody waits for, and of what draws cards, for which only Teams waits. */
const MOST = { page: 80_000, renderer: 250_000 };

test("what the page begins with stays small, and what draws cards is not among it", async () => {
  const files = Object.entries(await buildPage()).map(([path, { bytes }]) => ({ path, size: bytes.length }));
  const isRenderer = ({ path }: { readonly path: string }) => path.startsWith("/renderer-");
  const [renderer, ...others] = files.filter(isRenderer);
  const page = files.filter((file) => !isRenderer(file));

  expect(page.map(({ path }) => path)).toEqual(expect.arrayContaining(["/", "/page.js", "/page.css"]));
  expect(page.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MOST.page);
  expect(renderer?.size).toBeLessThan(MOST.renderer);
  expect(others).toEqual([]);
});

import { OBJECTS, type Rule } from "./element-rules.ts";
import { type Args, isObject } from "./refusal.ts";
import { choice, count, length, only, problem } from "./rule-parts.ts";

/** A table: at most 100 rows, 20 columns, 10,000 characters in all. */
export const checkTable: Rule = (block, where) => {
  const rows = Array.isArray(block["rows"]) ? block["rows"] : [];
  const cells = rows.flatMap((row) => (Array.isArray(row) ? row : []));
  const size = cells.map((cell) => [...String(Object(cell)["text"])].length).reduce((a, b) => a + b, 0);
  return [
    ...only(block, ["type", "block_id", "rows", "column_settings"], where),
    ...count(rows, [1, 100], `${where}/rows`),
    ...rows.flatMap((row, index) => count(row, [1, 20], `${where}/rows/${index}`)),
    ...cells.flatMap((cell) => checkCell(cell, `${where}/rows`)),
    ...(size > 10_000 ? [problem(where, "table too large")] : []),
  ];
};

function checkCell(cell: unknown, where: string): readonly string[] {
  if (!isObject(cell)) return [problem(where, "must be a cell")];
  return [
    ...only(cell, ["type", "text"], where),
    ...choice(cell["type"], ["raw_text"], `${where}/type`),
    ...length(cell["text"], [1, 10_000], `${where}/text`),
  ];
}

/** Text that keeps its lines: text elements only. */
export function checkPreformatted(part: Args, where: string): readonly string[] {
  const elements = Array.isArray(part["elements"]) ? part["elements"] : [];
  return [
    ...only(part, ["type", "elements", "border"], where),
    ...count(elements, [1, Number.POSITIVE_INFINITY], `${where}/elements`),
    ...elements.flatMap((element) => OBJECTS.rich(element, `${where}/elements`)),
  ];
}

/** A bar chart: 1 to 12 series with names of their own, each with a point for every category. */
export const checkChart: Rule = (block, where) => {
  const chart = isObject(block["chart"]) ? block["chart"] : {};
  const axis = isObject(chart["axis_config"]) ? chart["axis_config"] : {};
  const categories = Array.isArray(axis["categories"]) ? axis["categories"] : [];
  const series = Array.isArray(chart["series"]) ? chart["series"].map(Object) : [];
  const names = series.map(({ name }) => name);
  return [
    ...only(block, ["type", "block_id", "title", "chart"], where),
    ...length(block["title"], [1, 50], `${where}/title`),
    ...choice(chart["type"], ["line", "bar", "area"], `${where}/chart/type`),
    ...count(series, [1, 12], `${where}/chart/series`),
    ...count(categories, [1, 20], `${where}/chart/axis_config/categories`),
    ...[...categories, ...names].flatMap((name) => length(name, [1, 20], `${where}/chart`)),
    ...(new Set(names).size < names.length ? [problem(where, "series names must be unique")] : []),
    ...(new Set(categories).size < categories.length ? [problem(where, "categories must be unique")] : []),
    ...series.flatMap(({ data }) => checkPoints(data, categories, `${where}/chart/series`)),
    ...[axis["x_label"], axis["y_label"]]
      .filter((label) => label !== undefined)
      .flatMap((label) => length(label, [1, 50], where)),
  ];
};

function checkPoints(data: unknown, categories: readonly unknown[], where: string): readonly string[] {
  const points = Array.isArray(data) ? data.map(Object) : [];
  const fits = points.length === categories.length && points.every(({ label }, index) => label === categories[index]);
  return [
    ...(fits ? [] : [problem(where, "points must have exactly the categories")]),
    ...(points.every(({ value }) => Number.isFinite(value)) ? [] : [problem(where, "values must be numbers")]),
  ];
}

import type { ChartBlock } from "../../../src/surfaces/slack/render/block.ts";
import type { Drawn } from "../drawing.ts";
import { Bars, type Layout } from "./bars.tsx";

type Series = ChartBlock["chart"]["series"];

/** A bar chart; who cannot see it reads the same as a table. */
export function Chart({ block, drawing }: Drawn<ChartBlock>) {
  const { series, axis_config } = block.chart;
  const { words, reader } = drawing;
  const names = { title: block.title, categories: axis_config.categories, figures: words.figures };
  return <Plot series={series} layout="beside" locale={reader.locale} {...names} />;
}

interface PlotProps {
  readonly title: string;
  readonly series: Series;
  readonly layout: Layout;
  readonly categories: readonly string[];
  /** BCP 47. */
  readonly locale: string;
  /** What the table of the figures is called. */
  readonly figures: string;
}

/** The same, wherever it comes from. */
export function Plot({ title, series, layout, categories, locale, figures }: PlotProps) {
  const most = mostOf(series, layout);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <Legend series={series} />
      <div class="plot">
        <span class="most" aria-hidden="true">
          {most.toLocaleString(locale)}
        </span>
        <Bars values={valuesOf(series)} most={most} layout={layout} />
        <div class="ends" aria-hidden="true">
          {endsOf(categories).map((category) => (
            <span key={category}>{category}</span>
          ))}
        </div>
      </div>
      <Figures series={series} categories={categories} caption={figures} />
    </figure>
  );
}

/** The height of the highest bar, or of the highest pile of them. */
function mostOf(series: Series, layout: Layout): number {
  const values = valuesOf(series);
  const piles = (values[0] ?? []).map((_, place) => values.reduce((all, heights) => all + (heights[place] ?? 0), 0));
  return Math.max(1, ...(layout === "stacked" ? piles : values.flat()));
}

function valuesOf(series: Series): readonly (readonly number[])[] {
  return series.map(({ data }) => data.map(({ value }) => value));
}

/** The first, the middle and the last: all of them would not stand side by side. */
function endsOf(categories: readonly string[]): readonly string[] {
  const places = [0, Math.floor((categories.length - 1) / 2), categories.length - 1];
  return [...new Set(places)].flatMap((place) => categories[place] ?? []);
}

function Legend({ series }: { readonly series: Series }) {
  return (
    <ul class="legend" aria-hidden="true">
      {series.map(({ name }, index) => (
        <li key={name}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class={`series-${index % 2}`} width="10" height="10" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface FiguresProps {
  readonly series: Series;
  readonly categories: readonly string[];
  readonly caption: string;
}

function Figures({ series, categories, caption }: FiguresProps) {
  return (
    <table class="unseen">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, place) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {series.map(({ name, data }) => (
              <td key={name}>{data[place]?.value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

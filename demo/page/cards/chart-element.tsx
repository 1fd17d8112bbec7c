import type { Chart as TeamsChart } from "../../../src/surfaces/teams/render/adaptive.ts";
import { Plot } from "../blocks/chart.tsx";
import type { Reader } from "../text/moment.ts";
import { DrawnElement } from "./drawn-element.ts";

/** The bar chart of Teams. */
export class ChartElement extends DrawnElement<TeamsChart> {
  override getJsonTypeName(): string {
    return "Chart.VerticalBar.Grouped";
  }

  protected override draw({ title, data }: TeamsChart, { locale }: Reader) {
    const series = data.map(({ legend, values }) => ({
      name: legend,
      data: values.map(({ x, y }) => ({ label: x, value: y })),
    }));
    const categories = data[0]?.values.map(({ x }) => x) ?? [];
    return (
      <Plot title={title} series={series} layout="stacked" categories={categories} locale={locale} figures={title} />
    );
  }
}

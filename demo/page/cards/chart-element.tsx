import { CardElement, type PropertyBag, type SerializationContext } from "adaptivecards";
import { render } from "preact";
import type { Chart as TeamsChart } from "../../../src/surfaces/teams/render/adaptive.ts";
import { Plot } from "../blocks/chart.tsx";
import type { Reader } from "../text/moment.ts";

/** The bar chart of Teams, which the official renderer does not have. */
export class ChartElement extends CardElement {
  /** For whom it is drawn. */
  reader: Reader | undefined;
  #chart: TeamsChart | undefined;

  override getJsonTypeName(): string {
    return "Chart.VerticalBar.Grouped";
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    // As the bot's own rendering writes it.
    this.#chart = source as TeamsChart;
  }

  protected override internalRender(): HTMLElement | undefined {
    if (this.#chart === undefined || this.reader === undefined) return undefined;
    const { title, data } = this.#chart;
    const series = data.map(({ legend, values }) => ({
      name: legend,
      data: values.map(({ x, y }) => ({ label: x, value: y })),
    }));
    const place = document.createElement("div");
    const categories = data[0]?.values.map(({ x }) => x) ?? [];
    render(
      <Plot title={title} series={series} categories={categories} locale={this.reader.locale} figures={title} />,
      place,
    );
    return place;
  }
}

/** Units of the drawing, which is stretched to the place that it gets. */
const TALL = 100;
const WIDE = 100;

/** Share of a category's width that stays free on each side. */
const GAP = 0.1;

/** How the bars of a category stand to each other. */
export type Layout = "beside" | "stacked";

interface BarsProps {
  /** By series, then by category. */
  readonly values: readonly (readonly number[])[];
  /** Greater than 0; the value of a bar of full height. */
  readonly most: number;
  readonly layout: Layout;
}

/** Bars of each category, side by side or on top of each other. */
export function Bars({ values, most, layout }: BarsProps) {
  const isStacked = layout === "stacked";
  const bars = values.flatMap((heights, series) =>
    heights.map((height, place) => {
      const below = isStacked ? sum(values.slice(0, series).map((others) => others[place] ?? 0)) : 0;
      return { height, below, series, place };
    }),
  );
  const step = WIDE / Math.max(1, values[0]?.length ?? 1);
  const width = (step * (1 - 2 * GAP)) / (isStacked ? 1 : Math.max(1, values.length));
  return (
    <svg class="bars" viewBox={`0 0 ${WIDE} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ height, below, series, place }) => (
        <rect
          key={`${series}:${place}`}
          class={`series-${series % 2}`}
          x={place * step + step * GAP + (isStacked ? 0 : series * width)}
          width={width}
          {...upright(height / most, below / most)}
        />
      ))}
    </svg>
  );
}

/** What is not nothing is seen, however little it is. */
function upright(share: number, below: number): { readonly y: number; readonly height: number } {
  const height = share > 0 ? Math.max(2, share * TALL) : 0;
  return { y: Math.max(0, TALL * (1 - below) - height), height };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

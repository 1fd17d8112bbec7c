/** Units of the drawing, which is stretched to the place that it gets. */
const TALL = 100;
const WIDE = 100;

/** Share of a category's width that stays free on each side. */
const GAP = 0.1;

interface BarsProps {
  /** By series, then by category. */
  readonly values: readonly (readonly number[])[];
  /** Greater than 0; the value of a bar of full height. */
  readonly most: number;
}

/** Bars of each category side by side. */
export function Bars({ values, most }: BarsProps) {
  const bars = values.flatMap((heights, series) => heights.map((height, place) => ({ height, series, place })));
  const step = WIDE / Math.max(1, values[0]?.length ?? 1);
  const width = (step * (1 - 2 * GAP)) / Math.max(1, values.length);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDE} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ height, series, place }) => (
        <rect
          key={`${series}:${place}`}
          class={`series-${series % 2}`}
          x={place * step + step * GAP + series * width}
          width={width}
          {...upright(height / most)}
        />
      ))}
    </svg>
  );
}

/** What is not nothing is seen, however little it is. */
function upright(share: number): { readonly y: number; readonly height: number } {
  const height = share > 0 ? Math.max(2, share * TALL) : 0;
  return { y: TALL - height, height };
}

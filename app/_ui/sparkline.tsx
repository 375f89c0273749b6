type Props = {
  /** From left to right, evenly spaced. */
  values: readonly number[];
  /** What it shows, in words: 'People in the last 30 days: from 31 to 40'. */
  label: string;
};

const width = 100;
const height = 28;
const margin = 2;

/** How something went, as a line above a base; its numbers stand beside it. */
export function Sparkline({ values, label }: Props) {
  if (values.length < 2) return null;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-7 w-full overflow-visible fill-none [&_path]:[vector-effect:non-scaling-stroke]"
    >
      <path className="stroke-line" d={`M0 ${height - 0.5}h${width}`} />
      <path
        className="stroke-accent"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
        d={lineOf(values)}
      />
    </svg>
  );
}

/** The path from the least at the bottom to the most at the top; what stays the same runs in the middle. */
export function lineOf(values: readonly number[]): string {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  const points = values.map((value, index) => {
    const share = range > 0 ? (value - least) / range : 0.5;
    const x = (index * width) / (values.length - 1);
    return `${oneDecimal(x)} ${oneDecimal(height - margin - share * (height - 2 * margin))}`;
  });
  return `M${points.join('L')}`;
}

const oneDecimal = (value: number): number => Number(value.toFixed(1));

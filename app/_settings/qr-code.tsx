import { encode } from 'uqr';

/** A text as a picture that a phone reads; dark on light in both themes, since not every reader takes the other way. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="rounded-6 border-line size-44 border bg-[#fff]"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

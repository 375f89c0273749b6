/** A broken proof ring; its last arc is the proof to come. */
export function Brand() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" strokeWidth="3.4" className="size-5.5 -rotate-90">
      <circle
        cx="12"
        cy="12"
        r="9.5"
        className="stroke-text"
        pathLength="100"
        strokeDasharray="15 5 25 5 25 25"
        strokeDashoffset="-2.5"
      />
      <circle
        cx="12"
        cy="12"
        r="9.5"
        className="stroke-accent"
        pathLength="100"
        strokeDasharray="15 85"
        strokeDashoffset="-82.5"
      />
    </svg>
  );
}

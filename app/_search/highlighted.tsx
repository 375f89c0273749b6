import type { Highlight } from '#server/search/search.output.ts';

/** Text in which what matched is marked. */
export function Highlighted({ pieces }: { pieces: Highlight }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have nothing but their place
  return pieces.map(({ text, match }, place) => (match ? <Match key={place}>{text}</Match> : text));
}

function Match({ children }: { children: string }) {
  return (
    <mark className="text-text decoration-accent bg-transparent font-semibold underline decoration-2 underline-offset-3">
      {children}
    </mark>
  );
}

'use client';

import { Rendered } from './rendered.tsx';

/** Documents carry their Markdown rendered. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className="prose">
      <Rendered source={source} />
    </div>
  );
}

export async function loadMarkdown(): Promise<void> {}

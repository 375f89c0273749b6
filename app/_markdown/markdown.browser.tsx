'use client';

import { type ComponentType, memo, useEffect, useState, useSyncExternalStore } from 'react';
import { useIsDocument } from '#app/_ui/use-is-document.ts';
import { isPlain } from './plain.ts';

/**
 * Markdown in the browser. What the document brought rendered stays as it is: React leaves its inside alone, and the
 * renderer (46 KB) is not loaded for it. It comes when a page needs it that was opened by a click, mostly while the
 * pointer was still on the link; until then the source stands in, which is made to be read.
 */
export function Markdown({ source }: { source: string }) {
  const isDocument = useIsDocument();
  const [arrived] = useState(isDocument ? source : undefined);
  const Rendered = useSyncExternalStore(
    onLoad,
    () => renderer,
    () => undefined,
  );

  const kept = source === arrived;
  const needsRenderer = !kept && !isPlain(source);
  useEffect(() => {
    if (needsRenderer) void loadMarkdown();
  }, [needsRenderer]);

  if (kept) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it keeps React from what is there
    return <div className="prose" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return (
    <div className="prose">
      {Rendered ? <Rendered source={source} /> : <p className="whitespace-pre-line">{source}</p>}
    </div>
  );
}

type Renderer = ComponentType<{ source: string }>;

let renderer: Renderer | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Loads the renderer once; after a failure the next need tries again. */
export function loadMarkdown(): Promise<void> {
  loading ??= import('./rendered.tsx').then(
    ({ Rendered }) => {
      renderer = memo(Rendered);
      for (const listener of listeners) listener();
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

function onLoad(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

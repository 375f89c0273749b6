'use client';

import { LayoutGrid, List } from 'lucide-react';
import { choose } from '#app/_shell/preferences.ts';
import { segment, segments } from '#app/_ui/tabs.ts';

/**
 * Compact or gallery. The choice is an attribute of the document that CSS follows, so the list changes in the same frame
 * and no row is drawn again.
 */
export function LayoutSwitch({ className }: { className: string }) {
  return (
    <fieldset aria-label="Layout" className={`${segments} ${className}`}>
      <button
        type="button"
        title="Compact list"
        onClick={() => choose('layout', undefined)}
        className={`${square} bg-surface text-text ring-line-2 gallery:bg-transparent gallery:text-muted gallery:ring-0 ring-1`}
      >
        <List className="size-4" aria-hidden="true" />
        <span className="sr-only">
          Compact list<span className="gallery:hidden">, chosen</span>
        </span>
      </button>
      <button
        type="button"
        title="Gallery"
        onClick={() => choose('layout', 'gallery')}
        className={`${square} gallery:bg-surface gallery:text-text gallery:ring-1 gallery:ring-line-2`}
      >
        <LayoutGrid className="size-4" aria-hidden="true" />
        <span className="sr-only">
          Gallery<span className="gallery:inline hidden">, chosen</span>
        </span>
      </button>
    </fieldset>
  );
}

const square = `${segment} w-8 touch:w-11`;

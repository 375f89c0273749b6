'use client';

import { LayoutGrid, List } from 'lucide-react';
import { choose } from '#app/_shell/preferences.ts';
import { segment, segments } from '#app/_ui/tabs.ts';
import { useT } from './t.ts';

/**
 * Compact or gallery. The choice is an attribute of the document that CSS follows, so the list changes in the same frame
 * and no row is drawn again.
 */
export function LayoutSwitch({ className }: { className: string }) {
  const t = useT();
  return (
    <fieldset aria-label={t('layout')} className={`${segments} ${className}`}>
      <button
        type="button"
        title={t('compact')}
        data-chooses="list"
        onClick={() => choose('layout', undefined)}
        className={`${square} bg-surface text-text ring-line-2 gallery:bg-transparent gallery:text-muted gallery:ring-0 ring-1`}
      >
        <List className="size-4" aria-hidden="true" />
        <span className="sr-only">
          {t.rich('compactOn', { on: (text) => <span className="gallery:hidden">{text}</span> })}
        </span>
      </button>
      <button
        type="button"
        title={t('gallery')}
        data-chooses="gallery"
        onClick={() => choose('layout', 'gallery')}
        className={`${square} gallery:bg-surface gallery:text-text gallery:ring-1 gallery:ring-line-2`}
      >
        <LayoutGrid className="size-4" aria-hidden="true" />
        <span className="sr-only">
          {t.rich('galleryOn', { on: (text) => <span className="gallery:inline hidden">{text}</span> })}
        </span>
      </button>
    </fieldset>
  );
}

const square = `${segment} w-8 touch:w-11`;

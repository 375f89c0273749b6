'use client';

import { useEffect, useState } from 'react';
import { Time } from '#app/_ui/time.tsx';
import { documentsPrefix, keptAtField } from './kept-fields.ts';
import { useT } from './t.ts';

type KeptPage = { path: string; title: string; keptAt: string };

/** The pages that this device kept, the latest first. */
export function KeptPages() {
  const t = useT();
  const [pages, setPages] = useState<KeptPage[]>();
  useEffect(() => void readPages().then(setPages, () => setPages([])), []);
  if (!pages) return null;
  if (pages.length === 0) return <p className="pt-4">{t('nothingKept')}</p>;
  return (
    <section aria-labelledby="kept-pages" className="pt-6">
      <h2 id="kept-pages" className="text-16 pb-1">
        {t('kept')}
      </h2>
      <ul>
        {pages.map(({ path, title, keptAt }) => (
          <li key={path} className="border-line flex items-baseline justify-between gap-3 border-b">
            {/* A document, since it is documents that were kept. */}
            <a href={path} className="link touch:min-h-11 min-w-0 truncate py-2">
              {title}
            </a>
            <span className="text-12 text-muted shrink-0">
              <Time iso={keptAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readPages(): Promise<KeptPage[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(documentsPrefix));
  const found = await Promise.all(names.map(pagesIn));
  return found.flat().sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

async function pagesIn(name: string): Promise<KeptPage[]> {
  const cache = await caches.open(name);
  const pages = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const kept = await cache.match(url);
      const path = new URL(url).pathname;
      if (!kept || path === '/offline') return [];
      const page = new DOMParser().parseFromString(await kept.text(), 'text/html');
      const title = page.title.replace(/ · Prova$/, '') || path;
      return [{ path, title, keptAt: new Date(Number(kept.headers.get(keptAtField))).toISOString() }];
    }),
  );
  return pages.flat();
}

'use client';

import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { type FeedSort, feedAddress, sortNames } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { feedQuery } from './feed-query.ts';

export function FeedView() {
  const address = feedAddress(useSearchParams());
  const { data } = useSuspenseInfiniteQuery(feedQuery(address));
  return (
    <div className="wrap py-6">
      <DocumentHead title="Prova" description="Projects ranked by evidence." path="/" />
      <h1>Projects</h1>
      <nav aria-label="Sort">
        {(Object.keys(sortNames) as FeedSort[]).map((sort) => (
          <FeedLink key={sort} address={{ ...address, sort, cursor: undefined }}>
            {sortNames[sort]}
          </FeedLink>
        ))}
      </nav>
      {data.pages
        .flatMap(({ items }) => items)
        .map(({ slug, title }) => (
          <h3 key={slug}>{title}</h3>
        ))}
    </div>
  );
}

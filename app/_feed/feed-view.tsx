'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { feedAddress, feedHref } from './feed-address.ts';
import { FeedBar } from './feed-bar.tsx';
import { FeedHead } from './feed-head.tsx';
import { FeedList } from './feed-list.tsx';
import { FeedRail } from './feed-rail.tsx';
import { FilterLine } from './filter-line.tsx';
import { useT } from './t.ts';

export function FeedView() {
  const t = useT();
  const address = feedAddress(usePageParams('/'));
  return (
    <div className="wrap with-rail gallery:block">
      <DocumentHead
        title="Prova"
        description={t('about')}
        path={feedHref({ ...address, cursor: undefined })}
        feed="/feed.atom"
      />
      <div className="min-w-0 pt-6 pb-16">
        <FeedHead address={address} />
        <FeedBar address={address} />
        <FilterLine address={address} />
        <FeedList key={feedHref(address)} address={address} />
      </div>
      <FeedRail />
    </div>
  );
}

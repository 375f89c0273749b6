'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Stopped } from './stopped.tsx';
import { useT } from './t.ts';

/** At an address that leads nowhere. */
export function NotFoundView() {
  const t = useT();
  return (
    <Stopped
      name="not-found"
      sign="404"
      title={t('notFoundTitle')}
      actions={
        <>
          <SearchLink className={buttonClass({ look: 'primary' })}>{t('search')}</SearchLink>
          <FeedLink className={buttonClass()}>{t('allProjects')}</FeedLink>
        </>
      }
    >
      <DocumentHead title={t('notFoundHead')} description={t('notFoundAbout')} path="/" hidden="by-next" />
      {t('notFoundText')}
    </Stopped>
  );
}

'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Stopped } from './stopped.tsx';

/** At an address that leads nowhere. */
export function NotFoundView() {
  return (
    <Stopped
      name="not-found"
      sign="404"
      title="There is no page at this address"
      actions={
        <>
          <SearchLink className={buttonClass({ look: 'primary' })}>Search</SearchLink>
          <FeedLink className={buttonClass()}>All projects</FeedLink>
        </>
      }
    >
      <DocumentHead title="Page not found" description="There is no page at this address." path="/" hidden />
      It may have been renamed or removed, or the address has a slip in it.
    </Stopped>
  );
}

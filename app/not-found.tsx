import { FeedLink } from './_feed/feed-link.tsx';
import { SearchLink } from './_search/search-link.tsx';
import { Stopped } from './_shell/stopped.tsx';
import { buttonClass } from './_ui/button.tsx';
import { DocumentHead } from './_ui/document-head.tsx';

export default function NotFound() {
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

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { kindNames, type SearchAddress } from './search-address.ts';
import { SearchLink } from './search-link.tsx';

/** Nothing, and what to try. */
export function SearchEmpty({ address: { q, kind } }: { address: SearchAddress }) {
  return (
    <Empty
      title={kind ? `No ${kindNames[kind].toLowerCase()} for “${q}”` : `Nothing for “${q}”`}
      actions={
        <>
          {kind && (
            <SearchLink address={{ q }} className={buttonClass({ look: 'primary' })}>
              Search everything
            </SearchLink>
          )}
          <FeedLink className={buttonClass({ look: kind ? 'plain' : 'primary' })}>Browse projects</FeedLink>
        </>
      }
    >
      Try fewer or other words: a name, a technology, what it does.
    </Empty>
  );
}

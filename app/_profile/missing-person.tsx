import { FeedLink } from '#app/_feed/feed-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';

/** Says that nobody has this name here. */
export function MissingPerson({ username }: { username: string }) {
  const title = `There is nobody called “${username}”`;
  return (
    <Stopped
      name={username}
      sign="404"
      title={title}
      actions={
        <>
          <SearchLink address={{ q: username, kind: 'users' }} className={buttonClass({ look: 'primary' })}>
            Search people
          </SearchLink>
          <FeedLink className={buttonClass()}>All projects</FeedLink>
        </>
      }
    >
      <DocumentHead title="No such person" description={`${title}.`} path={`/users/${username}`} hidden />
      They may have left or changed their name, or the address has a slip in it.
    </Stopped>
  );
}

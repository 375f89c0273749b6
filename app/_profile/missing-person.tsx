import { FeedLink } from '#app/_feed/feed-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useT } from './t.ts';

/** Says that nobody has this name here. */
export function MissingPerson({ username }: { username: string }) {
  const t = useT();
  return (
    <Stopped
      name={username}
      sign="404"
      title={t('missing', { username })}
      actions={
        <>
          <SearchLink address={{ q: username, kind: 'users' }} className={buttonClass({ look: 'primary' })}>
            {t('searchPeople')}
          </SearchLink>
          <FeedLink className={buttonClass()}>{t('allProjects')}</FeedLink>
        </>
      }
    >
      <DocumentHead
        title={t('missingHead')}
        description={t('missingDescription', { username })}
        path={`/users/${username}`}
        hidden
      />
      {t('missingText')}
    </Stopped>
  );
}

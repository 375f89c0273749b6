import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { DirectoryLink } from './directory-link.tsx';
import { useT } from './t-later.ts';

/** Says that nobody of this name is in the directory. */
export function MissingInvestor({ username }: { username: string }) {
  const t = useT();
  return (
    <Stopped
      name={username}
      sign="404"
      title={t('missing', { username })}
      actions={
        <>
          <DirectoryLink className={buttonClass({ look: 'primary' })}>{t('allInvestors')}</DirectoryLink>
          <ProfileLink username={username} className={buttonClass()}>
            {t('lookForPerson')}
          </ProfileLink>
        </>
      }
    >
      <DocumentHead
        title={t('noSuch')}
        description={t('missingAbout', { username })}
        path={`/investors/${username}`}
        hidden
      />
      {t('missingHint')}
    </Stopped>
  );
}

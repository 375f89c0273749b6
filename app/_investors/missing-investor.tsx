import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { DirectoryLink } from './directory-link.tsx';

/** Says that nobody of this name is in the directory. */
export function MissingInvestor({ username }: { username: string }) {
  const title = `“${username}” is not in the directory`;
  return (
    <Stopped
      name={username}
      sign="404"
      title={title}
      actions={
        <>
          <DirectoryLink className={buttonClass({ look: 'primary' })}>All investors</DirectoryLink>
          <ProfileLink username={username} className={buttonClass()}>
            Look for the person
          </ProfileLink>
        </>
      }
    >
      <DocumentHead title="No such investor" description={`${title}.`} path={`/investors/${username}`} hidden />
      They may have hidden their entry, or the address has a slip in it.
    </Stopped>
  );
}

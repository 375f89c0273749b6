import { ProjectLink } from '#app/_project/project-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import type { BadgeAddress } from './badge-query.ts';

/** Says that there is no badge of this validator on this project. */
export function MissingBadge({ slug, username }: BadgeAddress) {
  return (
    <Stopped
      name={slug}
      sign="404"
      title="There is no such badge"
      actions={
        <ProjectLink slug={slug} className={buttonClass({ look: 'primary' })}>
          To the project
        </ProjectLink>
      }
    >
      <DocumentHead
        title="No such badge"
        description={`${username} has awarded no badge to “${slug}”.`}
        path={`/projects/${slug}/badges/${username}`}
        hidden
      />
      <span className="[overflow-wrap:anywhere]">{username}</span> has awarded none to this project, or the address has
      a slip in it.
    </Stopped>
  );
}

import { ProjectLink } from '#app/_project/project-link.tsx';
import { Stopped } from '#app/_shell/stopped.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import type { BadgeAddress } from './badge-query.ts';
import { useT } from './t.ts';

/** Says that there is no badge of this validator on this project. */
export function MissingBadge({ slug, username }: BadgeAddress) {
  const t = useT();
  return (
    <Stopped
      name={slug}
      sign="404"
      title={t('missing')}
      actions={
        <ProjectLink slug={slug} className={buttonClass({ look: 'primary' })}>
          {t('toProject')}
        </ProjectLink>
      }
    >
      <DocumentHead
        title={t('missingHead')}
        description={t('missingAbout', { username, slug })}
        path={`/projects/${slug}/badges/${username}`}
        hidden
      />
      {t.rich('missingText', {
        username,
        name: (text) => <span className="[overflow-wrap:anywhere]">{text}</span>,
      })}
    </Stopped>
  );
}

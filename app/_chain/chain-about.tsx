import type { ReactNode } from 'react';
import { Markdown } from '#app/_markdown/markdown';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { useCategoryName } from '#app/_project/category-names.ts';
import { ReportButton } from '#app/_report/report-button.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import { WatchButtons } from '#app/_watch/watch-buttons.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import type { Person } from '#server/profile/person.output.ts';
import { AdminTools } from './admin-tools.tsx';
import { ChainPageLink } from './chain-page-link.tsx';
import { useT } from './t.ts';

/** What holds in a chain, where else it is, and who runs it. */
export function ChainAbout({ page, isPrivate }: { page: ChainPage; isPrivate: boolean }) {
  const t = useT();
  const categoryName = useCategoryName();
  const { rules, links, categories, owner, moderators, createdAt, slug } = page;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
      {rules.trim() && (
        <Part id="rules" title={t('rules')}>
          <div dir="auto" className="[overflow-wrap:anywhere]">
            <Markdown source={rules} />
          </div>
        </Part>
      )}
      {links.length > 0 && (
        <Part id="links" title={t('links')}>
          <ul className="grid gap-1">
            {links.map(({ label, url }) => (
              <li key={`${label} ${url}`} className="min-w-0 truncate">
                <ExternalLink href={url} className="link touch:min-h-11 inline-flex items-center">
                  <bdi>{label}</bdi>
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="people" title={t('runBy')}>
        <ul className="grid gap-1">
          <Runner person={owner} role={t('owner')} />
          {moderators
            .filter(({ username }) => username !== owner.username)
            .map((person) => (
              <Runner key={person.username} person={person} role={t('moderator')} />
            ))}
        </ul>
        {!isPrivate && (
          <p className="mt-3">
            <ChainPageLink slug={slug} to="log" className="link touch:min-h-11 inline-flex items-center">
              {t('whatModeratorsDid')}
            </ChainPageLink>
          </p>
        )}
      </Part>
      <Part id="about" title={t('about')}>
        <p className="text-text-2">{t.rich('since', { time: () => <Time iso={createdAt} long /> })}</p>
        {categories.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-1">
            {categories.map((category) => (
              <Tag key={category}>{categoryName(category)}</Tag>
            ))}
          </p>
        )}
        <div className="text-muted -ms-2 mt-3 flex flex-wrap items-center gap-1">
          <WatchButtons thing="chain" name={slug} className={smallAct} />
          <ReportButton subject={{ kind: 'chain', slug }} className={smallAct}>
            {t('report')}
          </ReportButton>
          <AdminTools page={page} className={smallAct} />
        </div>
      </Part>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="border-line text-14 mb-3 border-b pb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Runner({ person: { username, displayName, avatarUrl }, role }: { person: Person; role: string }) {
  return (
    <li className="touch:min-h-11 flex min-h-8 items-center gap-2">
      <ProfileLink
        username={username}
        prefetch="intent"
        className="hover:text-accent touch:min-h-11 inline-flex min-w-0 flex-1 items-center gap-2 font-medium"
      >
        <Avatar username={username} name={displayName} url={avatarUrl} />
        <bdi className="truncate">{displayName || username}</bdi>
      </ProfileLink>
      <span className="text-12 text-muted">{role}</span>
    </li>
  );
}

const smallAct = 'text-12 hover:text-text touch:min-h-11 min-h-6 px-2 hover:underline';

import { GitBranch, Globe, Presentation, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChainLink } from '#app/_chain/chain-link.tsx';
import { EventLink } from '#app/_event/event-link.tsx';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useRaisingWords } from '#app/_investors/investor-words.ts';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { useT } from './t.ts';

/** Where to find it, what it is made with, where it takes part. */
export function Facts({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const t = useT();
  const raisingWords = useRaisingWords();
  return (
    <section aria-labelledby="facts-title" className="not-has-[dd]:hidden">
      <h2 id="facts-title" className="border-line text-14 border-b pb-2">
        {t('facts')}
      </h2>
      <dl>
        {page?.demoUrl && <Address name={t('demo')} url={page.demoUrl} icon={<Globe />} />}
        {page?.repositoryUrl && <Address name={t('repository')} url={page.repositoryUrl} icon={<GitBranch />} />}
        {page?.videoUrl && <Address name={t('video')} url={page.videoUrl} icon={<Video />} />}
        {page?.pitchDeckUrl && <Address name={t('deck')} url={page.pitchDeckUrl} icon={<Presentation />} />}
        {card.technologies.length > 0 && (
          <Fact name={t('built')}>
            {card.technologies.map((technology) => (
              <FeedLink
                key={technology}
                prefetch="intent"
                address={{ technologies: [technology] }}
                className="rounded-4 bg-sunken text-12 text-text-2 hover:bg-hover hover:text-text hit-44 inline-flex min-h-5 items-center px-1.5"
              >
                {technology}
              </FeedLink>
            ))}
          </Fact>
        )}
        {page && raisingWords(page) && <Fact name={t('raising')}>{raisingWords(page)}</Fact>}
        {page && page.chains.length > 0 && (
          <Fact name={t('chains')}>
            <span className="flex flex-wrap gap-x-3 gap-y-1">
              {page.chains.map(({ slug, name }) => (
                <ChainLink key={slug} slug={slug} className="link">
                  <bdi>{name}</bdi>
                </ChainLink>
              ))}
            </span>
          </Fact>
        )}
        {page?.events.map(({ slug, name, rank, prize }) => (
          <Fact key={slug} name={t('event')}>
            <EventLink slug={slug} className="link touch:min-h-11 inline-flex items-center">
              <bdi>{name}</bdi>
            </EventLink>
            {(rank || prize) && (
              <span className="text-muted">{[rank && t('rank', { rank }), prize].filter(Boolean).join(', ')}</span>
            )}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** Of a deck that was brought to this site the address says nothing, so its name stands there. */
function Address({ name, url, icon }: { name: string; url: string; icon: ReactNode }) {
  const look = 'link touch:-my-3 touch:py-3 min-w-0 truncate';
  return (
    <Fact name={name}>
      <span className="flex min-w-0 items-center gap-1.5">
        <span className="text-muted *:size-3.5" aria-hidden="true">
          {icon}
        </span>
        {url.startsWith('/') ? (
          <a href={url} className={look}>
            {name} (PDF)
          </a>
        ) : (
          <ExternalLink href={url} className={look} />
        )}
      </span>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-line grid grid-cols-[104px_minmax(0,1fr)] gap-3 border-b py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd className="touch:gap-y-3 flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1">{children}</dd>
    </div>
  );
}

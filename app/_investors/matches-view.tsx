'use client';

import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useProjectRowKeys } from '#app/_feed/use-project-row-keys.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { InvestorMatches } from '#server/investor/investor.output.ts';
import { matchMaxima } from '#server/score/investor-match.ts';
import { FitMark } from './fit-mark.tsx';
import { useRaisingWords } from './investor-words.ts';
import { matchesQuery } from './matches-query.ts';
import { useT } from './t-later.ts';

/** `/matches`: the published projects that fit an investor's entry, the best first. */
export function MatchesView() {
  const t = useT();
  const cursor = usePageParams('/matches').get('cursor')?.slice(0, 300);
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(matchesQuery(cursor));
  const list = useProjectRowKeys(items.map(({ project }) => project));
  const slugs = items.map(({ project }) => project.slug);
  useDocumentMarks(slugs);
  useProjectTopics(slugs);
  return (
    <div className="wrap">
      <DocumentHead title={t('matches')} description={t('matchesAbout')} path="/matches" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>{t('matches')}</h1>
        <p className="text-muted mt-2 mb-4 max-w-[64ch] text-pretty">{t('matchesHint', matchMaxima)}</p>
        {items.length === 0 ? (
          <Empty
            title={t('nothingFits')}
            actions={
              <SettingsPageLink to="/settings/investor" className={buttonClass()}>
                {t('finishEntry')}
              </SettingsPageLink>
            }
          >
            {t('sayWhat')}
          </Empty>
        ) : (
          <>
            <h2 className="sr-only">{t('bestFirst')}</h2>
            <ul ref={list} className="border-line border-t">
              {items.map((item, index) => (
                <Match key={item.project.slug} item={item} isFirst={index === 0} />
              ))}
            </ul>
            <ListEnd
              shown={t('shown', { count: items.length })}
              nextHref={nextCursor && `/matches?${new URLSearchParams({ cursor: nextCursor })}`}
              nextWords={t('next')}
              onNext={readOn}
              isComing={isReadingOn}
              hasFailed={readOnFailed}
              ahead
            />
          </>
        )}
      </div>
    </div>
  );
}

type Item = InvestorMatches['items'][number];

function Match({ item: { project, match, raising }, isFirst }: { item: Item; isFirst: boolean }) {
  const t = useT();
  const sought = useRaisingWords()(raising);
  return (
    <li className="border-line border-b [&_.project-row]:border-b-0">
      <ProjectRow card={project} isFirst={isFirst} />
      <div className="tablet:ps-59 flex items-center justify-between gap-4 pb-3">
        <p className="text-12 text-muted">{sought ? t('raising', { sought }) : t('notRaising')}</p>
        <FitMark match={match} />
      </div>
    </li>
  );
}

'use client';

import { ProjectRow } from '#app/_feed/project-row.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { InvestorMatches } from '#server/investor/investor.output.ts';
import { matchMaxima } from '#server/score/investor-match.ts';
import { formatRange } from './dollars.ts';
import { FitMark } from './fit-mark.tsx';
import { stageNames } from './investor-words.ts';
import { matchesQuery } from './matches-query.ts';

/** `/matches`: the published projects that fit an investor's entry, the best first. */
export function MatchesView() {
  const cursor = usePageParams('/matches').get('cursor')?.slice(0, 300);
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(matchesQuery(cursor));
  useDocumentMarks(items.map(({ project }) => project.slug));
  return (
    <div className="wrap">
      <DocumentHead title="Matches" description="Projects that fit your entry." path="/matches" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>Matches</h1>
        <p className="text-muted mt-2 mb-4 max-w-[64ch] text-pretty">
          Projects that fit your entry, of 100: shared sectors {matchMaxima.sectors}, stage and check size{' '}
          {matchMaxima.check}, proof score {matchMaxima.proof}.
        </p>
        {items.length === 0 ? (
          <Empty
            title="Nothing fits yet"
            actions={
              <SettingsPageLink to="/settings/investor" className={buttonClass()}>
                Finish your entry
              </SettingsPageLink>
            }
          >
            Say which sectors and stages you look for, and how much you put in.
          </Empty>
        ) : (
          <>
            <ul className="border-line border-t">
              {items.map((item, index) => (
                <Match key={item.project.slug} item={item} isFirst={index === 0} />
              ))}
            </ul>
            <ListEnd
              shown={`${formatNumber(items.length)} shown`}
              nextHref={nextCursor && `/matches?${new URLSearchParams({ cursor: nextCursor })}`}
              nextWords="Next 20"
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
  const { raisingStage, raisingMin, raisingMax } = raising;
  const amount = raisingMin !== null && raisingMax !== null && formatRange(raisingMin, raisingMax);
  const sought = [raisingStage && stageNames[raisingStage], amount].filter(Boolean).join(', ');
  return (
    <li className="border-line border-b [&_.project-row]:border-b-0">
      <ProjectRow card={project} isFirst={isFirst} />
      <div className="tablet:pl-59 flex items-center justify-between gap-4 pb-3">
        <p className="text-12 text-muted">{sought ? `Raising: ${sought}` : 'Does not say what it raises'}</p>
        <FitMark match={match} />
      </div>
    </li>
  );
}

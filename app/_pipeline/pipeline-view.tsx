'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useProjectKeys } from '#app/_feed/use-project-row-keys.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { pipelineStages } from '#db/vocabulary.ts';
import type { PipelinePage } from '#server/pipeline/pipeline.output.ts';
import { type PipelineAddress, pipelineAddress, pipelineHref } from './pipeline-address.ts';
import { PipelineLink } from './pipeline-link.tsx';
import { pipelineQuery } from './pipeline-query.ts';
import { PipelineRow } from './pipeline-row.tsx';
import { useT } from './t.ts';

/** An investor's projects by stage, with private notes. */
export function PipelineView() {
  const t = useT();
  const address = pipelineAddress(usePageParams('/pipeline'));
  return (
    <div className="wrap">
      <DocumentHead title={t('pipeline')} description={t('about')} path="/pipeline" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>{t('pipeline')}</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">
          {t.rich('hint', { keys: (text) => <span className="nav:inline hidden">{text}</span> })}
        </p>
        <Places key={pipelineHref(address)} address={address} />
      </div>
    </div>
  );
}

function Places({ address }: { address: PipelineAddress }) {
  const t = useT();
  const { items, firstPage, nextCursor, readOn, isReadingOn, readOnFailed } = useList(pipelineQuery(address));
  const held = useHeldRows(items);
  const list = useRef<HTMLUListElement>(null);
  const cards = held.rows.map(({ project }) => project);
  useRowKeys(list);
  useProjectKeys(list, cards, { saves: false });
  useProjectTopics(cards.map(({ slug }) => slug));
  return (
    <>
      {firstPage && <Stages counts={firstPage.counts} current={address.stage} />}
      {held.rows.length === 0 ? (
        <Nothing stage={address.stage} />
      ) : (
        <>
          <h2 className="sr-only">{t('projects')}</h2>
          <div className="flow-root" {...held.area}>
            <NewRows held={held} place="end" />
            <ul ref={list}>
              {held.rows.map((place, index) => (
                <PipelineRow key={place.project.slug} place={place} shownStage={address.stage} isFirst={index === 0} />
              ))}
            </ul>
          </div>
          <ListEnd
            shown={t('shown', { count: held.rows.length })}
            nextHref={nextCursor && pipelineHref({ ...address, cursor: nextCursor })}
            nextWords={t('next')}
            onNext={readOn}
            isComing={isReadingOn}
            hasFailed={readOnFailed}
            ahead
          />
        </>
      )}
    </>
  );
}

function Stages({ counts, current }: { counts: PipelinePage['counts']; current: PipelineAddress['stage'] }) {
  const t = useT();
  const total = pipelineStages.reduce((sum, stage) => sum + counts[stage], 0);
  return (
    <nav aria-label={t('stage')} className={`${tabs} border-line border-b`}>
      <PipelineLink aria-current={current ? undefined : 'page'} className={tab}>
        {t.rich('all', { count: () => <Count of={total} /> })}
      </PipelineLink>
      {pipelineStages.map((stage) => (
        <PipelineLink
          key={stage}
          address={{ stage }}
          aria-current={stage === current ? 'page' : undefined}
          className={tab}
        >
          {t(`stage-${stage}`)} <Count of={counts[stage]} />
        </PipelineLink>
      ))}
    </nav>
  );
}

function Count({ of }: { of: number }) {
  const f = useFormats();
  return <span className="text-12 text-muted font-normal tabular-nums">{f.number(of)}</span>;
}

function Nothing({ stage }: Pick<PipelineAddress, 'stage'>) {
  const t = useT();
  if (stage) {
    return (
      <Empty
        title={t('noneAt', { stage: t(`stage-${stage}`) })}
        actions={<PipelineLink className={buttonClass()}>{t('showAll')}</PipelineLink>}
      >
        {t('moveHere')}
      </Empty>
    );
  }
  return (
    <Empty title={t('emptyTitle')} actions={<FeedLink className={buttonClass()}>{t('lookAt')}</FeedLink>}>
      {t('empty')}
    </Empty>
  );
}

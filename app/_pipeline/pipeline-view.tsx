'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { pipelineStages } from '#db/vocabulary.ts';
import type { PipelinePage } from '#server/pipeline/pipeline.output.ts';
import { type PipelineAddress, pipelineAddress, pipelineHref, stageNames } from './pipeline-address.ts';
import { PipelineLink } from './pipeline-link.tsx';
import { pipelineQuery } from './pipeline-query.ts';
import { PipelineRow } from './pipeline-row.tsx';

/** An investor's projects by stage, with private notes. */
export function PipelineView() {
  const address = pipelineAddress(usePageParams('/pipeline'));
  return (
    <div className="wrap">
      <DocumentHead title="Pipeline" description="Projects you follow as an investor." path="/pipeline" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>Pipeline</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">
          What you save comes in here. Only you see it, its stage and your notes.
          <span className="nav:inline hidden"> Keys: j and k move between projects, 1 to 5 set the stage.</span>
        </p>
        <Places key={pipelineHref(address)} address={address} />
      </div>
    </div>
  );
}

function Places({ address }: { address: PipelineAddress }) {
  const { items, firstPage, nextCursor, readOn, isReadingOn, readOnFailed } = useList(pipelineQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <>
      {firstPage && <Stages counts={firstPage.counts} current={address.stage} />}
      {items.length === 0 ? (
        <Nothing stage={address.stage} />
      ) : (
        <>
          <h2 className="sr-only">Projects</h2>
          <ul ref={list}>
            {items.map((place, index) => (
              <PipelineRow key={place.project.slug} place={place} shownStage={address.stage} isFirst={index === 0} />
            ))}
          </ul>
          <ListEnd
            shown={`${formatNumber(items.length)} shown`}
            nextHref={nextCursor && pipelineHref({ ...address, cursor: nextCursor })}
            nextWords="Next 20"
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
  const total = pipelineStages.reduce((sum, stage) => sum + counts[stage], 0);
  return (
    <nav aria-label="Stage" className={`${tabs} border-line border-b`}>
      <PipelineLink aria-current={current ? undefined : 'page'} className={tab}>
        All <Count of={total} />
      </PipelineLink>
      {pipelineStages.map((stage) => (
        <PipelineLink
          key={stage}
          address={{ stage }}
          aria-current={stage === current ? 'page' : undefined}
          className={tab}
        >
          {stageNames[stage]} <Count of={counts[stage]} />
        </PipelineLink>
      ))}
    </nav>
  );
}

const Count = ({ of }: { of: number }) => (
  <span className="text-12 text-muted font-normal tabular-nums">{formatNumber(of)}</span>
);

function Nothing({ stage }: Pick<PipelineAddress, 'stage'>) {
  if (stage) {
    return (
      <Empty
        title={`No project is at “${stageNames[stage]}”`}
        actions={<PipelineLink className={buttonClass()}>Show all</PipelineLink>}
      >
        Move one here by the list beside it.
      </Empty>
    );
  }
  return (
    <Empty title="Your pipeline is empty" actions={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
      Save a project and it is here, as one that you watch. Then move it on as you talk to its makers.
    </Empty>
  );
}

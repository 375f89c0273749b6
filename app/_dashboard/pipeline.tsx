import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { PipelineLink } from '#app/_pipeline/pipeline-link.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

/** How many saved projects stand at each stage, and which moved last. */
export function Pipeline({ pipeline: { counts, latest } }: { pipeline: InvestorPart['pipeline'] }) {
  const t = useT();
  const f = useFormats();
  return (
    <DashboardPart title={t('pipeline')} more={<PipelineLink prefetch="intent">{t('open')}</PipelineLink>}>
      {stages.some((stage) => counts[stage] > 0) ? (
        <>
          <dl className="border-line flex flex-wrap gap-x-5 gap-y-1 border-b py-3">
            {stages.map((stage) => (
              <div key={stage} className="flex items-baseline gap-1.5">
                <dt className="text-text-2">{t(`stage-${stage}`)}</dt>
                <dd className="font-semibold tabular-nums">{f.number(counts[stage])}</dd>
              </div>
            ))}
          </dl>
          <ul>
            {latest.map(({ project, stage, at }) => (
              <li key={project.slug} className={dashboardRow}>
                <Cover slug={project.slug} url={project.coverUrl} className="w-16 shrink-0" />
                <TwoLines below={<Time iso={at} long />}>
                  <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
                    {project.title}
                  </ProjectLink>
                </TwoLines>
                <Tag>{t(`stage-${stage}`)}</Tag>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NothingYet action={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>{t('pipelineNone')}</NothingYet>
      )}
    </DashboardPart>
  );
}

type Stage = keyof InvestorPart['pipeline']['counts'];

const stages: Stage[] = ['watching', 'contacted', 'diligence', 'committed', 'passed'];

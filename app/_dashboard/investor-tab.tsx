import { useFormats } from '#app/_i18n/formats.ts';
import { IntrosLink } from '#app/_intro/intros-link.tsx';
import { PipelineLink } from '#app/_pipeline/pipeline-link.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { LatestIntros } from './latest-intros.tsx';
import { Matches } from './matches.tsx';
import { tileLink } from './own-tab.tsx';
import { Pipeline } from './pipeline.tsx';
import { useT } from './t.ts';

/** What an investor has asked and been asked, what they look into, and what might fit them. */
export function InvestorTab({ part }: { part: InvestorPart }) {
  const t = useT();
  const f = useFormats();
  const { sent, received, intros, pipeline, namesSectors, matches } = part;
  const inPipeline = Object.values(pipeline.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Tiles>
        <Tile
          name={
            <IntrosLink prefetch="intent" className={tileLink}>
              {t('requests')}
            </IntrosLink>
          }
          value={f.number(received.pending)}
          note={t('acceptedSoFar', { count: received.accepted })}
        />
        <Tile
          name={
            <IntrosLink address={{ box: 'sent' }} prefetch="intent" className={tileLink}>
              {t('sentOpen')}
            </IntrosLink>
          }
          value={f.number(sent.pending)}
        />
        <Tile
          name={t('sentAccepted')}
          value={f.number(sent.accepted)}
          note={t('sentOther', { declined: sent.declined, expired: sent.expired })}
        />
        <Tile
          name={
            <PipelineLink prefetch="intent" className={tileLink}>
              {t('inPipeline')}
            </PipelineLink>
          }
          value={f.number(inPipeline)}
        />
      </Tiles>
      <div className="rail:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] grid grid-cols-[minmax(0,1fr)] gap-x-12">
        <Matches matches={matches} namesSectors={namesSectors} />
        <div className="min-w-0">
          <Pipeline pipeline={pipeline} />
          <LatestIntros intros={intros} />
        </div>
      </div>
    </>
  );
}

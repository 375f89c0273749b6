import { Link } from '#app/_ui/link.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { LatestIntros } from './latest-intros.tsx';
import { Matches } from './matches.tsx';
import { tileLink } from './own-tab.tsx';
import { Pipeline } from './pipeline.tsx';

/** What an investor has asked and been asked, what they look into, and what might fit them. */
export function InvestorTab({ part }: { part: InvestorPart }) {
  const { sent, received, intros, pipeline, namesSectors, matches } = part;
  const inPipeline = Object.values(pipeline.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Tiles>
        <Tile
          name={
            <Link href="/intros" prefetch="intent" className={tileLink}>
              Requests to answer
            </Link>
          }
          value={formatNumber(received.pending)}
          note={`${formatNumber(received.accepted)} accepted so far`}
        />
        <Tile
          name={
            <Link href="/intros" prefetch="intent" className={tileLink}>
              Sent, not answered
            </Link>
          }
          value={formatNumber(sent.pending)}
        />
        <Tile
          name="Sent and accepted"
          value={formatNumber(sent.accepted)}
          note={`${formatNumber(sent.declined)} declined, ${formatNumber(sent.expired)} expired`}
        />
        <Tile
          name={
            <Link href="/pipeline" prefetch="intent" className={tileLink}>
              In your pipeline
            </Link>
          }
          value={formatNumber(inPipeline)}
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

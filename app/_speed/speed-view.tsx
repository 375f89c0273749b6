'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Facts, Part } from '#app/_admin/data-table.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { formatBytes, formatNumber, formatShare } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { SpeedFigures } from '#server/speed/speed.output.ts';
import { DeviceSwitches } from './device-switches.tsx';
import { formatWait } from './format-wait.ts';
import { HitTable } from './hit-table.tsx';
import { speedQuery } from './speed-query.ts';
import { WaitsPart } from './waits-part.tsx';
import { WarmedReads } from './warmed-reads.tsx';

/** What the site measures of itself, and what that does not prove. */
export function SpeedView() {
  const { data } = useSuspenseQuery(speedQuery());
  return (
    <div className="wrap grid max-w-220 grid-cols-[minmax(0,1fr)] gap-10 pt-6 pb-16">
      <DocumentHead
        title="Speed"
        description="How long visitors of this site wait for its pages, as their own browsers measured it, and what its caches do."
        path="/speed"
      />
      <header className="grid gap-2">
        <h1>Speed</h1>
        <p className="text-16 text-text-2 max-w-[72ch] text-pretty">
          A page should be there in the next frame after a click. This is how long visitors really waited, as their own
          browsers measured it, and what the site does so that they need not.
        </p>
        <p className="text-muted">
          These figures were put together <Time iso={data.madeAt} long />. They are made anew once a minute.
        </p>
      </header>
      <WaitsPart waits={data.waits} />
      <Part
        title="Until everybody sees a write"
        about="The time from a write’s commit in the database until every instance of the site has been told that older answers are stale. It is measured by the server, of every write. An older answer may still be shown for a moment after that, while the new one is made, at most until two seconds after the write."
      >
        <Facts facts={toldFacts(data)} />
      </Part>
      <Part
        title="Answers that were there already"
        about={
          <>
            How many answers came out of memory, with nobody waiting for the database, by how long they are kept. These
            are of the one instance that answered you, since it started <Time iso={data.since} long />. A high share
            does not prove that an answer was quick on its way to you.
          </>
        }
      >
        <HitTable figures={data} />
      </Part>
      <Part
        title="Ready before anyone asks"
        about="The site goes through the answers that are read most and makes those anew that are no longer fresh. This is the last such run of the instance that answered you. What was written since has made some of them anew earlier than it says here."
      >
        <WarmedReads run={data.warmRun} />
      </Part>
      <Part
        title="Loaded ahead"
        about="What browsers asked for before anybody clicked, because a pointer rested on a link or a page was likely to be next, in the last 7 days. What nobody then looked at was wasted: it costs you and us bytes, and is counted as such."
      >
        <Facts facts={prefetchFacts(data)} />
      </Part>
      <Part
        title="On this device"
        about="One page view in four tells how long its pages took, as counts in a histogram: no cookie, no address of a page, no name. Browsers that ask not to be tracked tell nothing."
      >
        <DeviceSwitches />
      </Part>
    </div>
  );
}

function toldFacts({ told: { count, p50, p99 } }: SpeedFigures) {
  return [
    ['Half of all writes within', formatWait(p50)],
    ['99 of 100 writes within', formatWait(p99)],
    ['Writes counted', formatNumber(count)],
  ] as const;
}

function prefetchFacts({ prefetch }: SpeedFigures) {
  const { fetchedCount, usedCount, wastedCount, fetchedBytes, wastedBytes } = prefetch;
  const share = (count: number) =>
    fetchedCount > 0 ? `${formatNumber(count)} · ${formatShare(count / fetchedCount)}` : '0';
  return [
    ['Loaded ahead', `${formatNumber(fetchedCount)} · ${formatBytes(fetchedBytes)}`],
    ['Then shown', share(usedCount)],
    ['Wasted', `${share(wastedCount)} · ${formatBytes(wastedBytes)}`],
  ] as const;
}

'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Facts, Part } from '#app/_admin/data-table.tsx';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { SpeedFigures } from '#server/speed/speed.output.ts';
import { DeviceSwitches } from './device-switches.tsx';
import { HitTable } from './hit-table.tsx';
import { speedQuery } from './speed-query.ts';
import { useT } from './t.ts';
import { useFormatWait } from './use-format-wait.ts';
import { WaitsPart } from './waits-part.tsx';
import { WarmedReads } from './warmed-reads.tsx';

/** What the site measures of itself, and what that does not prove. */
export function SpeedView() {
  const t = useT();
  const f = useFormats();
  const formatWait = useFormatWait();
  const { data } = useSuspenseQuery(speedQuery());
  return (
    <div className="wrap grid max-w-220 grid-cols-[minmax(0,1fr)] gap-10 pt-6 pb-16">
      <DocumentHead title={t('speed')} description={t('description')} path="/speed" />
      <header className="grid gap-2">
        <h1>{t('speed')}</h1>
        <p className="text-16 text-text-2 max-w-[72ch] text-pretty">{t('about')}</p>
        <p className="text-muted">{t.rich('made', { time: () => <Time iso={data.madeAt} long /> })}</p>
      </header>
      <WaitsPart waits={data.waits} />
      <Part title={t('told')} about={t('toldAbout')}>
        <Facts facts={toldFacts(data, { t, formatWait, f })} />
      </Part>
      <Part title={t('there')} about={t.rich('thereAbout', { time: () => <Time iso={data.since} long /> })}>
        <HitTable figures={data} />
      </Part>
      <Part title={t('ready')} about={t('readyAbout')}>
        <WarmedReads run={data.warmRun} />
      </Part>
      <Part title={t('ahead')} about={t('aheadAbout')}>
        <Facts facts={prefetchFacts(data, { t, f })} />
      </Part>
      <Part title={t('device')} about={t('deviceAbout')}>
        <DeviceSwitches />
      </Part>
    </div>
  );
}

type Words = { t: Translator<'speed'>; f: Formats };

function toldFacts(
  { told: { count, p50, p99 } }: SpeedFigures,
  { t, f, formatWait }: Words & { formatWait: (ms: number | null) => string },
) {
  return [
    [t('halfWrites'), formatWait(p50)],
    [t('mostWrites'), formatWait(p99)],
    [t('writes'), f.number(count)],
  ] as const;
}

function prefetchFacts({ prefetch }: SpeedFigures, { t, f }: Words) {
  const { fetchedCount, usedCount, wastedCount, fetchedBytes, wastedBytes } = prefetch;
  const share = (count: number) => (fetchedCount > 0 ? `${f.number(count)} · ${f.share(count / fetchedCount)}` : '0');
  return [
    [t('ahead'), `${f.number(fetchedCount)} · ${f.bytes(fetchedBytes)}`],
    [t('used'), share(usedCount)],
    [t('wasted'), `${share(wastedCount)} · ${f.bytes(wastedBytes)}`],
  ] as const;
}

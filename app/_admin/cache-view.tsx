'use client';

import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { AdminFrame } from './admin-frame.tsx';
import type { CacheStats } from './cache-figures.ts';
import { answered, sumOf } from './cache-figures.ts';
import { cacheStatsQuery } from './cache-query.ts';
import { Facts, Part } from './data-table.tsx';
import { LiveChart } from './live-chart.tsx';
import { PolicyTable } from './policy-table.tsx';
import { PurgePart } from './purge-part.tsx';
import { useT } from './t.ts';
import { agesOf, rates, useSamples } from './use-samples.ts';
import { WarmPart } from './warm-part.tsx';

/** What the caches do now, and how to warm or purge them. */
export function CacheView() {
  const t = useT();
  const f = useFormats();
  const samples = useSamples(cacheStatsQuery());
  const stats = samples.at(-1)?.data;
  if (!stats) return null;
  const rate = (read: (stats: CacheStats) => number) => rates(samples, read);
  const perSecond = (value: number) => f.numberBy(value, { maximumFractionDigits: 1 });
  return (
    <AdminFrame
      path="/admin/cache"
      about={t.rich('cacheAbout', {
        instance: stats.instance,
        code: (text) => <code className="text-12 font-mono">{text}</code>,
      })}
    >
      <div className="tablet:grid-cols-2 grid gap-6">
        <LiveChart
          title={t('answersRate')}
          secondsAgo={agesOf(samples)}
          format={perSecond}
          lines={[
            { name: t('fromMemory'), values: rate((data) => sumOf(data, 'l1') + sumOf(data, 'l2')) },
            { name: t('stale'), values: rate((data) => sumOf(data, 'stale')) },
            { name: t('waitedFor'), values: rate((data) => sumOf(data, 'wait') + sumOf(data, 'bypass')) },
          ]}
        />
        <LiveChart
          title={t('computedRate')}
          secondsAgo={agesOf(samples)}
          format={perSecond}
          lines={[
            { name: t('computed'), values: rate((data) => sumOf(data, 'fill')) },
            { name: t('tooLate'), values: rate((data) => sumOf(data, 'fenced')) },
            { name: t('failed'), values: rate((data) => sumOf(data, 'failed')) },
          ]}
        />
      </div>
      <Facts facts={factsOf(stats, { t, f })} />
      <Part title={t('hitRates')} about={t('hitAbout')}>
        <PolicyTable stats={stats} />
      </Part>
      <WarmPart />
      <PurgePart />
    </AdminFrame>
  );
}

type Words = { t: Translator<'admin'>; f: Formats };

function factsOf(stats: CacheStats, { t, f }: Words) {
  const { copies, front, computing, backend, counts, prefetch } = stats;
  const all = counts.all ?? {};
  return [
    [t('copies'), `${f.number(copies.entries)} · ${f.bytes(copies.bytes)}`],
    [t('frontReady'), front ? `${f.number(front.entries)} · ${f.bytes(front.bytes)}` : t('noFront')],
    [t('answersAll'), f.number(answered(stats))],
    [t('ahead'), prefetchWords(prefetch, f)],
    [t('computing'), t('computingNow', computing)],
    [t('store'), storeWords(backend, t)],
    [t('heard'), heardWords(backend.heardMsAgo, { t, f })],
    [t('breaker'), f.number(all.down ?? 0)],
    [t('bumps'), `${f.number(all.bump ?? 0)} · ${f.number(all.heard ?? 0)}`],
    [t('missed'), `${f.number(all.lost ?? 0)} · ${f.number(all.silent ?? 0)}`],
  ] as const;
}

function prefetchWords({ fetchedCount, usedCount, wastedCount, wastedBytes }: CacheStats['prefetch'], f: Formats) {
  const counts = [fetchedCount, usedCount, wastedCount].map(f.number).join(' · ');
  return `${counts} (${f.bytes(wastedBytes)})`;
}

function storeWords({ kind, isAway }: CacheStats['backend'], t: Translator<'admin'>) {
  if (kind === 'memory') return t('storeMemory');
  return isAway ? (
    <span className="text-bad">{t('redisAway')}</span>
  ) : (
    <span className="text-good">{t('redisHere')}</span>
  );
}

function heardWords(agoMs: number | null, { t, f }: Words): string {
  if (agoMs === null) return t('noneYet');
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
  return t('heardAgo', { seconds: f.numberBy(agoMs / 1000, oneDecimal) });
}

'use client';

import { formatBytes, formatNumber } from '#app/_ui/number.ts';
import { AdminFrame } from './admin-frame.tsx';
import type { CacheStats } from './cache-figures.ts';
import { answered, sumOf } from './cache-figures.ts';
import { cacheStatsQuery } from './cache-query.ts';
import { Facts, Part } from './data-table.tsx';
import { LiveChart } from './live-chart.tsx';
import { PolicyTable } from './policy-table.tsx';
import { PurgePart } from './purge-part.tsx';
import { agesOf, rates, useSamples } from './use-samples.ts';
import { WarmPart } from './warm-part.tsx';

/** What the caches do now, and how to warm or purge them. */
export function CacheView() {
  const samples = useSamples(cacheStatsQuery());
  const stats = samples.at(-1)?.data;
  if (!stats) return null;
  const rate = (read: (stats: CacheStats) => number) => rates(samples, read);
  return (
    <AdminFrame
      path="/admin/cache"
      about={
        <>
          One instance tells of itself, since it started: <code className="text-12 font-mono">{stats.instance}</code>.
          The charts move every three seconds.
        </>
      }
    >
      <div className="tablet:grid-cols-2 grid gap-6">
        <LiveChart
          title="Answers a second"
          secondsAgo={agesOf(samples)}
          format={perSecond}
          lines={[
            { name: 'From memory', values: rate((data) => sumOf(data, 'l1') + sumOf(data, 'l2')) },
            { name: 'Stale', values: rate((data) => sumOf(data, 'stale')) },
            { name: 'Waited for', values: rate((data) => sumOf(data, 'wait') + sumOf(data, 'bypass')) },
          ]}
        />
        <LiveChart
          title="Computed a second"
          secondsAgo={agesOf(samples)}
          format={perSecond}
          lines={[
            { name: 'Computed', values: rate((data) => sumOf(data, 'fill')) },
            { name: 'Too late for a write', values: rate((data) => sumOf(data, 'fenced')) },
            { name: 'Failed', values: rate((data) => sumOf(data, 'failed')) },
          ]}
        />
      </div>
      <Facts facts={factsOf(stats)} />
      <Part title="Hit rates" about="How many answers were there when they were asked for, by policy.">
        <PolicyTable stats={stats} />
      </Part>
      <WarmPart stats={stats} />
      <PurgePart />
    </AdminFrame>
  );
}

const perSecond = (rate: number): string => rate.toLocaleString('en', { maximumFractionDigits: 1 });

function factsOf(stats: CacheStats) {
  const { copies, front, computing, backend, counts, prefetch } = stats;
  const all = counts.all ?? {};
  return [
    ['Copies here', `${formatNumber(copies.entries)} · ${formatBytes(copies.bytes)}`],
    ['Ready answers of the front', front ? `${formatNumber(front.entries)} · ${formatBytes(front.bytes)}` : 'No front'],
    ['Answers in all', formatNumber(answered(stats))],
    ['Loaded ahead in 7 days · shown · wasted', prefetchWords(prefetch)],
    ['Being computed', `${computing.running} · ${computing.waiting} wait`],
    ['Shared store', storeWords(backend)],
    ['Last word of other instances', heardWords(backend.heardMsAgo)],
    ['Breaker opened', formatNumber(all.down ?? 0)],
    ['Tags bumped here · heard of', `${formatNumber(all.bump ?? 0)} · ${formatNumber(all.heard ?? 0)}`],
    ['Bumps missed · silences', `${formatNumber(all.lost ?? 0)} · ${formatNumber(all.silent ?? 0)}`],
  ] as const;
}

function prefetchWords({ fetchedCount, usedCount, wastedCount, wastedBytes }: CacheStats['prefetch']): string {
  const counts = [fetchedCount, usedCount, wastedCount].map(formatNumber).join(' · ');
  return `${counts} (${formatBytes(wastedBytes)})`;
}

function storeWords({ kind, isAway }: CacheStats['backend']) {
  if (kind === 'memory') return 'Memory of this process alone';
  return isAway ? (
    <span className="text-bad">Redis does not answer</span>
  ) : (
    <span className="text-good">Redis answers</span>
  );
}

function heardWords(agoMs: number | null): string {
  return agoMs === null ? 'None yet' : `${(agoMs / 1000).toFixed(1)} s ago`;
}

'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { segment, segments } from '#app/_ui/tabs.ts';
import type { investorTypes, Sector, Stage } from '#db/vocabulary.ts';
import type { InvestorStats } from '#server/investor/investor.output.ts';
import { compact, type DirectoryAddress } from './directory-address.ts';
import type { Words } from './directory-filters.ts';
import { DirectoryLink } from './directory-link.tsx';
import { investorStatsQuery } from './directory-query.ts';
import { formatDollars, formatRange } from './dollars.ts';
import { useT } from './t-later.ts';

const looks = ['bars', 'table'] as const;

/** How many investors there are of each kind, as bars that filter the list, or the same numbers as tables. */
export function DirectoryNumbers({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const f = useFormats();
  const { data } = useSuspenseQuery(investorStatsQuery());
  const [look, setLook] = useState<(typeof looks)[number]>('bars');
  const Facet = look === 'bars' ? FacetBars : FacetTable;
  return (
    <div className="grid gap-6 pt-3 pb-4">
      <div className={`${segments} justify-self-start`}>
        {looks.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === look}
            onClick={() => setLook(one)}
            className={`${segment} aria-pressed:bg-surface aria-pressed:text-text aria-pressed:ring-line-2 px-[11px] aria-pressed:ring-1`}
          >
            {t(one)}
          </button>
        ))}
      </div>
      {facetsOf(data, address, { t, f }).map((facet) => (
        <Facet key={facet.title} {...facet} total={data.count} />
      ))}
    </div>
  );
}

type Facet = {
  title: string;
  rows: { words: string; count: number; isChosen: boolean; address: DirectoryAddress }[];
};
type FacetProps = Facet & { total: number };

function FacetBars({ title, rows }: FacetProps) {
  const f = useFormats();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section aria-label={title}>
      <h3 className="text-12 text-muted pb-1 font-medium">{title}</h3>
      <ul>
        {rows.map(({ words, count, isChosen, address }) => (
          <li key={words}>
            <DirectoryLink
              address={address}
              scroll={false}
              aria-current={isChosen ? 'true' : undefined}
              className="group hover:bg-hover rounded-6 touch:min-h-11 -mx-2 grid min-h-8 grid-cols-[minmax(112px,45%)_minmax(0,1fr)_auto] items-center gap-x-3 px-2"
            >
              <span className="group-aria-[current]:text-accent py-0.5 wrap-anywhere hyphens-auto group-aria-[current]:font-medium">
                {words}
              </span>
              <span aria-hidden="true" className="flex h-1.5">
                {count > 0 && (
                  <span
                    className="bg-arc-rest group-aria-[current]:bg-accent min-w-px rounded-full"
                    style={{ width: `${(100 * count) / most}%` }}
                  />
                )}
              </span>
              <span className="text-muted min-w-8 text-end tabular-nums">{f.number(count)}</span>
            </DirectoryLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FacetTable({ title, rows, total }: FacetProps) {
  const t = useT();
  const f = useFormats();
  return (
    <table className="w-full tabular-nums">
      <caption className="text-12 text-muted pb-1 text-start font-medium">{title}</caption>
      <thead className="text-12 text-muted">
        <tr className="border-line border-b">
          <th scope="col" className="py-1 text-start font-medium">
            <span className="sr-only">{title}</span>
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {t('investors')}
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, count }) => (
          <tr key={words} className="border-line border-b">
            <th scope="row" className="py-1.5 text-start font-normal">
              {words}
            </th>
            <td className="py-1.5 text-end">{f.number(count)}</td>
            <td className="text-muted py-1.5 text-end">
              {f.numberBy(count / Math.max(1, total), { style: 'percent' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each choice leads to the list with it, or without it where it is on. */
function facetsOf(stats: InvestorStats, { cursor: _, ...address }: DirectoryAddress, { t, f }: Words): Facet[] {
  const to = (change: DirectoryAddress) => compact({ ...address, ...change });
  const { sectors = [], stages = [], checkSizeMin, checkSizeMax } = address;
  return [
    {
      title: t('type'),
      rows: stats.byType.map(({ name, count }) => {
        const isChosen = address.type === name;
        const type = name as (typeof investorTypes)[number];
        return { words: t(`types-${type}`), count, isChosen, address: to({ type: isChosen ? undefined : type }) };
      }),
    },
    {
      title: t('checkSize'),
      rows: stats.byCheckSize.map(({ min, max, count }) => {
        // A bracket ends where the next begins.
        const last = max === null ? undefined : max - 1;
        const isChosen = checkSizeMin === min && checkSizeMax === last;
        const change = isChosen ? {} : { checkSizeMin: min, ...(last !== undefined && { checkSizeMax: last }) };
        const isUnder = min === 0 && max !== null;
        const words = isUnder ? t('under', { amount: formatDollars(max, f) }) : formatRange(min, max, { t, f });
        return { words, count, isChosen, address: to({ checkSizeMin: undefined, checkSizeMax: undefined, ...change }) };
      }),
    },
    {
      title: t('stage'),
      rows: stats.byStage.map(({ name, count }) => {
        const stage = name as Stage;
        const isChosen = stages.includes(stage);
        return { words: t(`stage-${stage}`), count, isChosen, address: to({ stages: toggled(stages, stage) }) };
      }),
    },
    {
      title: t('sector'),
      rows: stats.bySector.map(({ name, count }) => {
        const sector = name as Sector;
        const isChosen = sectors.includes(sector);
        return { words: t(`sector-${sector}`), count, isChosen, address: to({ sectors: toggled(sectors, sector) }) };
      }),
    },
  ];
}

function toggled<Name extends string>(chosen: Name[], name: Name): Name[] {
  return chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name].sort();
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainFiguresQuery } from './own-chain-query.ts';
import { useT } from './t.ts';

/** What came to the chain in the last twelve weeks, as lines and as a table. */
export function FiguresPart({ page }: { page: ChainPage }) {
  const t = useT();
  const f = useFormats();
  const { weeks } = useSuspenseQuery(chainFiguresQuery(page.slug)).data;
  return (
    <Section id="figures" title={t('twelveWeeks')}>
      <div className="tablet:grid-cols-3 grid gap-6">
        {kinds.map(({ of, total }) => {
          const values = weeks.map((week) => week[of]);
          const gained = values.reduce((sum, value) => sum + value, 0);
          return (
            <div key={of}>
              <h3 className="text-14">{t(of)}</h3>
              <p className="text-24 font-semibold tabular-nums">{f.number(page[total])}</p>
              <Sparkline values={values} label={t(`gained-${of}`, { count: gained })} />
            </div>
          );
        })}
      </div>
      <table className="mt-6 w-full border-collapse tabular-nums">
        <caption className="sr-only">{t('figuresCaption')}</caption>
        <thead>
          <tr className="text-12 text-muted">
            <th scope="col" className="border-line border-b py-2 pe-4 text-start font-medium">
              {t('weekFrom')}
            </th>
            {kinds.map(({ of }) => (
              <th key={of} scope="col" className="border-line border-b py-2 ps-4 text-end font-medium">
                {t(of)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.from}>
              <th scope="row" className="border-line border-b py-2 pe-4 text-start font-normal whitespace-nowrap">
                <Time iso={week.from} />
              </th>
              {kinds.map(({ of }) => (
                <td key={of} className="border-line border-b py-2 ps-4 text-end">
                  {f.number(week[of])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const kinds = [
  { of: 'followers', total: 'followerCount' },
  { of: 'posts', total: 'postCount' },
  { of: 'projects', total: 'projectCount' },
] as const;

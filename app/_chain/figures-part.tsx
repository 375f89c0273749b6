import { useSuspenseQuery } from '@tanstack/react-query';
import { Section } from '#app/_project/section.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainFiguresQuery } from './own-chain-query.ts';

/** What came to the chain in the last twelve weeks, as lines and as a table. */
export function FiguresPart({ page }: { page: ChainPage }) {
  const { weeks } = useSuspenseQuery(chainFiguresQuery(page.slug)).data;
  return (
    <Section id="figures" title="The last twelve weeks">
      <div className="tablet:grid-cols-3 grid gap-6">
        {kinds.map(({ of, name, total, noun }) => {
          const values = weeks.map((week) => week[of]);
          const gained = values.reduce((sum, value) => sum + value, 0);
          return (
            <div key={of}>
              <h3 className="text-14">{name}</h3>
              <p className="text-24 font-semibold tabular-nums">{formatNumber(page[total])}</p>
              <Sparkline
                values={values}
                label={`New ${name.toLowerCase()} a week, ${formatPlural(gained, noun)} in all`}
              />
            </div>
          );
        })}
      </div>
      <table className="mt-6 w-full border-collapse tabular-nums">
        <caption className="sr-only">What was new each week, the last one first</caption>
        <thead>
          <tr className="text-12 text-muted">
            <th scope="col" className="border-line border-b py-2 pr-4 text-left font-medium">
              Week from
            </th>
            {kinds.map(({ of, name }) => (
              <th key={of} scope="col" className="border-line border-b py-2 pl-4 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.from}>
              <th scope="row" className="border-line border-b py-2 pr-4 text-left font-normal whitespace-nowrap">
                <Time iso={week.from} />
              </th>
              {kinds.map(({ of }) => (
                <td key={of} className="border-line border-b py-2 pl-4 text-right">
                  {formatNumber(week[of])}
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
  { of: 'followers', name: 'Followers', total: 'followerCount', noun: 'follower' },
  { of: 'posts', name: 'Posts', total: 'postCount', noun: 'post' },
  { of: 'projects', name: 'Projects', total: 'projectCount', noun: 'project' },
] as const;

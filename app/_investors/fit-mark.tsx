import type { Translator } from '#app/_i18n/translations.ts';
import { type InvestorMatch, matchMaxima } from '#server/score/investor-match.ts';
import { useT } from './t-later.ts';

/** How well investor and project fit, as a number above the three parts it is made of, each as long as its maximum. */
export function FitMark({ match }: { match: InvestorMatch }) {
  const t = useT();
  const told = fitWords(match, t);
  return (
    <span role="img" aria-label={told} title={told} className="grid min-w-14 shrink-0 justify-items-end gap-1">
      <span className="flex items-baseline gap-1.5 leading-5">
        <span className="text-12 text-muted">{t('fit')}</span>
        <span className="text-16 font-semibold tabular-nums">{match.total}</span>
      </span>
      <span className="flex h-1 w-full gap-0.5">
        {parts.map((part) => (
          <span
            key={part}
            className="bg-arc-rest h-full overflow-hidden rounded-full"
            style={{ flexGrow: matchMaxima[part] }}
          >
            <span className="bg-accent block h-full" style={{ width: `${share(match, part)}%` }} />
          </span>
        ))}
      </span>
    </span>
  );
}

/** The parts by name, each with its points. */
export function FitParts({ match }: { match: InvestorMatch }) {
  const t = useT();
  return (
    <dl className="grid gap-2.5">
      {parts.map((part) => (
        <div key={part} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
          <dt className="text-text-2">{t(`part-${part}`)}</dt>
          <dd className="tabular-nums">
            {t.rich('pointsOf', {
              points: match[part],
              most: matchMaxima[part],
              small: (text) => <span className="text-muted">{text}</span>,
            })}
          </dd>
          <dd aria-hidden="true" className="bg-arc-rest col-span-2 h-1 overflow-hidden rounded-full">
            <span className="bg-accent block h-full" style={{ width: `${share(match, part)}%` }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Part = keyof typeof matchMaxima;

const parts = Object.keys(matchMaxima) as Part[];

const share = (match: InvestorMatch, part: Part) => (100 * match[part]) / matchMaxima[part];

function fitWords({ total, sectors, check, proof }: InvestorMatch, t: Translator<'investors-later'>): string {
  const most = { mostSectors: matchMaxima.sectors, mostCheck: matchMaxima.check, mostProof: matchMaxima.proof };
  return t('fitTold', { total, sectors, check, proof, ...most });
}

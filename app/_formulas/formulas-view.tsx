'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Calculator } from './calculator.tsx';
import { Changes } from './changes.tsx';
import { MatchFormula, ReportWeightFormula } from './other-parts.tsx';
import { ProofScoreFormula, VotesFormula } from './proof-parts.tsx';
import {
  ChainRankFormula,
  HotFormula,
  KarmaFormula,
  LeaderboardsFormula,
  RisingFormula,
  TrendingFormula,
} from './rank-parts.tsx';
import { useT } from './t.ts';

/** How everything here is reckoned. The examples come from the functions that rank the site. */
export function FormulasView() {
  const t = useT();
  return (
    <div className="wrap with-rail">
      <DocumentHead title={t('formulas')} description={t('description')} path="/formulas" />
      <div className="min-w-0 pt-6 pb-16">
        <h1>{t('formulas')}</h1>
        <p className="text-text-2 text-16 mt-2 max-w-[72ch] text-pretty">{t('about')}</p>
        <ProofScoreFormula />
        <VotesFormula />
        <Calculator />
        <TrendingFormula />
        <RisingFormula />
        <HotFormula />
        <KarmaFormula />
        <ChainRankFormula />
        <LeaderboardsFormula />
        <MatchFormula />
        <ReportWeightFormula />
        <Changes />
      </div>
      <nav aria-label={t('formulas')} className="rail:block sticky top-14 hidden self-start py-6">
        <ul className="border-line grid border-s">
          {parts.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} className="text-muted hover:text-text flex min-h-8 items-center ps-4">
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

const parts = [
  ['proof-score', 'proof'],
  ['votes', 'votes'],
  ['calculator', 'tryIt'],
  ['trending', 'trending'],
  ['rising', 'rising'],
  ['hot', 'hot'],
  ['karma', 'karma'],
  ['chain-rank', 'chain'],
  ['leaderboards', 'boards'],
  ['investor-match', 'match'],
  ['report-weight', 'report'],
  ['changes', 'changes'],
] as const;

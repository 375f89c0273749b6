'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Calculator } from './calculator.tsx';
import { Changes } from './changes.tsx';
import { MatchFormula, ReportWeightFormula } from './other-parts.tsx';
import { ProofScoreFormula, VotesFormula } from './proof-parts.tsx';
import { ChainRankFormula, KarmaFormula, LeaderboardsFormula, RisingFormula, TrendingFormula } from './rank-parts.tsx';

/** How everything here is reckoned. The examples come from the functions that rank the site. */
export function FormulasView() {
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title="Formulas"
        description="How the proof score, trending, karma and all other ranks are reckoned, with examples and every change."
        path="/formulas"
      />
      <div className="min-w-0 pt-6 pb-16">
        <h1>Formulas</h1>
        <p className="text-text-2 text-16 mt-2 max-w-[72ch] text-pretty">
          Everything that ranks something here, with an example each. The examples are reckoned while this page is made,
          by the functions that rank the site.
        </p>
        <ProofScoreFormula />
        <VotesFormula />
        <Calculator />
        <TrendingFormula />
        <RisingFormula />
        <KarmaFormula />
        <ChainRankFormula />
        <LeaderboardsFormula />
        <MatchFormula />
        <ReportWeightFormula />
        <Changes />
      </div>
      <nav aria-label="Formulas" className="rail:block sticky top-14 hidden self-start py-6">
        <ul className="border-line grid border-l">
          {Object.entries(parts).map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} className="text-muted hover:text-text flex min-h-8 items-center pl-4">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

const parts = {
  'proof-score': 'Proof score',
  votes: 'How votes count',
  calculator: 'Try it',
  trending: 'Trending',
  rising: 'Rising',
  karma: 'Karma',
  'chain-rank': 'Chain rank',
  leaderboards: 'Leaderboards and ties',
  'investor-match': 'Investor match',
  'report-weight': 'Report weight',
  changes: 'Changes',
};

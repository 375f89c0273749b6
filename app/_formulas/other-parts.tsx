import { investorMatch, matchMaxima } from '#server/score/investor-match.ts';
import { hidesAtOnce, reportWeight } from '#server/score/report-weight.ts';
import { Formula, figure } from './formula.tsx';

const investor = {
  sectors: ['ai', 'data'],
  stages: ['seed'],
  checkSizeMin: 100_000,
  checkSizeMax: 500_000,
} as const;
const project = {
  categories: ['ai', 'hardware'],
  proofScore: 64,
  stage: 'seed',
  checkSize: { checkSizeMin: 300_000, checkSizeMax: 700_000 },
} as const;

export function MatchFormula() {
  const { sectors, check, proof, total } = investorMatch(investor, project);
  return (
    <Formula
      id="investor-match"
      title="Investor match"
      about="How well an investor and a project fit, from 0 to 100, in whole points. What a builder does not say earns nothing. Amounts fit as far as they overlap."
      formula={`sectors = ${matchMaxima.sectors} · share of the project’s sectors that the investor names\ncheck   = 10 if the stage fits + 15 · share of the sought amount that is covered\nproof   = ${matchMaxima.proof} · proof score / 100`}
      example={`An investor in AI and data at seed, with checks of $100,000 to $500,000, and a seed project in AI and hardware that seeks $300,000 to $700,000 and has a proof score of 64: ${sectors} + ${check} + ${proof} = ${total}.`}
    />
  );
}

export function ReportWeightFormula() {
  const weight = (upheld: number, decided: number) => figure(reportWeight({ upheld, decided }));
  const three = hidesAtOnce({ reportCount: 3, weight: 3 * reportWeight({ upheld: 0, decided: 0 }) });
  return (
    <Formula
      id="report-weight"
      title="How much a report weighs"
      about="A report weighs by how often its reporter was right before. A thing is hidden until an admin has looked when at least three people reported it and their reports weigh 3 or more together. An admin decides in any case."
      formula={'weight = 2 · (reports upheld + 2) / (reports decided + 4), held between 0.25 and 2'}
      example={`A newcomer’s report weighs ${weight(0, 0)}; after three that were right it is ${weight(3, 3)}, after three that were wrong ${weight(0, 3)}. Three newcomers’ reports ${three ? 'hide a thing at once' : 'do not hide a thing'}.`}
    />
  );
}

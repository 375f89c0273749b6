import { investorMatch, matchMaxima } from '#server/score/investor-match.ts';
import { hidesAtOnce, reportWeight } from '#server/score/report-weight.ts';
import { Formula, useFigure } from './formula.tsx';
import { useT } from './t.ts';

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
  const t = useT();
  const figure = useFigure();
  const { sectors, check, proof, total } = investorMatch(investor, project);
  return (
    <Formula
      id="investor-match"
      title={t('match')}
      about={t('matchAbout')}
      formula={t('matchFormula', { sectors: figure(matchMaxima.sectors), proof: figure(matchMaxima.proof) })}
      example={t('matchExample', {
        sectors: figure(sectors),
        check: figure(check),
        proof: figure(proof),
        total: figure(total),
      })}
    />
  );
}

export function ReportWeightFormula() {
  const t = useT();
  const figure = useFigure();
  const weight = (upheld: number, decided: number) => figure(reportWeight({ upheld, decided }));
  const three = hidesAtOnce({ reportCount: 3, weight: 3 * reportWeight({ upheld: 0, decided: 0 }) });
  return (
    <Formula
      id="report-weight"
      title={t('reportTitle')}
      about={t('reportAbout')}
      formula={t('reportFormula')}
      example={t(three ? 'reportHides' : 'reportHidesNot', {
        first: weight(0, 0),
        right: weight(3, 3),
        wrong: weight(0, 3),
      })}
    />
  );
}

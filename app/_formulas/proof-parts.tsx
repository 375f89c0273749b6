import { evidence, type ProofFacts, proofMaxima, proofScore } from '#server/score/proof-score.ts';
import { wilsonLowerBound } from '#server/score/wilson.ts';
import { Formula, useFigure } from './formula.tsx';
import { useT } from './t.ts';

/** A project such as many are. */
const facts: ProofFacts = {
  emailVerified: true,
  githubConnected: true,
  demoVerified: false,
  upCount: 30,
  downCount: 4,
  commenterCount: 7,
  badgePoints: 15,
  hasDemo: true,
  hasRepository: true,
  screenshotCount: 2,
  descriptionLength: 900,
};

export function ProofScoreFormula() {
  const t = useT();
  const figure = useFigure();
  const score = proofScore(facts);
  return (
    <Formula
      id="proof-score"
      title={t('proof')}
      about={t('proofAbout')}
      formula={t('proofFormula', {
        verification: figure(proofMaxima.verification),
        community: figure(proofMaxima.community),
        validation: figure(proofMaxima.validation),
        quality: figure(proofMaxima.quality),
      })}
      example={t('proofExample', {
        up: figure(facts.upCount),
        down: figure(facts.downCount),
        commenters: figure(facts.commenterCount),
        verification: figure(score.verification),
        community: figure(score.community),
        validation: figure(score.validation),
        quality: figure(score.quality),
        total: figure(score.total),
      })}
    >
      <EvidenceTable />
    </Formula>
  );
}

function EvidenceTable() {
  const t = useT();
  const figure = useFigure();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be wider than the column scrolls by itself, by keyboard too
    <section tabIndex={0} aria-label={t('evidenceAbout')} className="overflow-x-auto">
      <table className="text-14 w-full border-collapse">
        <caption className="sr-only">{t('evidenceAbout')}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('evidence')}
            </th>
            <th scope="col" className={head}>
              {t('part')}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {t('atMost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {evidence(facts).map(({ part, what, max }) => (
            <tr key={what}>
              <th scope="row" className={`${cell} text-start font-normal`}>
                {what === 'votes' ? (
                  <a href="#votes" className="link">
                    {t('fact-votes')}
                  </a>
                ) : (
                  t(`fact-${what}`)
                )}
              </th>
              <td className={`${cell} text-muted`}>{t(part)}</td>
              <td className={`${cell} text-end tabular-nums`}>{figure(max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const head = 'border-line text-12 text-muted border-b py-2 pe-4 text-start font-medium last:pe-0';
const cell = 'border-line border-b py-2 pe-4 last:pe-0';

export function VotesFormula() {
  const t = useT();
  const figure = useFigure();
  const bound = (up: number, down: number) => figure(wilsonLowerBound(up, down));
  return (
    <Formula
      id="votes"
      title={t('votesTitle')}
      about={t('votesAbout')}
      formula={t('votesFormula')}
      example={t('votesExample', {
        one: bound(1, 0),
        ten: bound(10, 0),
        hundred: bound(100, 0),
        bound: bound(30, 4),
        points: figure(20 * wilsonLowerBound(30, 4)),
      })}
    />
  );
}

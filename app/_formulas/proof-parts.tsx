import { evidence, type ProofFact, type ProofFacts, proofMaxima, proofScore } from '#server/score/proof-score.ts';
import { wilsonLowerBound } from '#server/score/wilson.ts';
import { Formula, figure } from './formula.tsx';

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
  const score = proofScore(facts);
  return (
    <Formula
      id="proof-score"
      title="Proof score"
      about="The proof score ranks projects by evidence, from 0 to 100. It is the sum of four parts, each rounded to one decimal. Every point on a project’s page leads to what it was given for."
      formula={`proof score = verification (0 to ${proofMaxima.verification})\n            + community (0 to ${proofMaxima.community})\n            + validation (0 to ${proofMaxima.validation})\n            + quality (0 to ${proofMaxima.quality})`}
      example={`A project whose owner has a verified address and a connected GitHub account, with ${facts.upCount} votes up, ${facts.downCount} down, ${facts.commenterCount} commenters, one gold badge, a demo, a repository, a screenshot and a description gets ${figure(score.verification)} + ${figure(score.community)} + ${figure(score.validation)} + ${figure(score.quality)} = ${figure(score.total)}.`}
    >
      <EvidenceTable />
    </Formula>
  );
}

function EvidenceTable() {
  return (
    <table className="text-14 w-full border-collapse">
      <caption className="sr-only">What gives points, and how many at most</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            Evidence
          </th>
          <th scope="col" className={head}>
            Part
          </th>
          <th scope="col" className={`${head} text-right`}>
            At most
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence(facts).map(({ part, what, max }) => (
          <tr key={what}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              {what === 'votes' ? (
                <a href="#votes" className="link">
                  {words[what]}
                </a>
              ) : (
                words[what]
              )}
            </th>
            <td className={`${cell} text-muted`}>{partNames[part]}</td>
            <td className={`${cell} text-right tabular-nums`}>{max}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const head = 'border-line text-12 text-muted border-b py-2 pr-4 text-left font-medium last:pr-0';
const cell = 'border-line border-b py-2 pr-4 last:pr-0';

const partNames = {
  verification: 'Verification',
  community: 'Community',
  validation: 'Validation',
  quality: 'Quality',
} as const;

const words: Record<ProofFact, string> = {
  email: 'The owner’s e-mail address is verified',
  github: 'The owner’s GitHub account is connected',
  'demo-control': 'The owner proved that the demo site is theirs',
  votes: 'Votes, by the lower bound below',
  commenters: 'Half a point for each person who commented, other than the owner',
  badges: 'Badges: stone 5, silver 10, gold 15, platinum 20, demerit −10',
  demo: 'There is a demo',
  repository: 'There is a repository',
  screenshot: 'There is a screenshot',
  description: 'The description has 200 characters or more',
};

export function VotesFormula() {
  const bound = (up: number, down: number) => figure(wilsonLowerBound(up, down));
  return (
    <Formula
      id="votes"
      title="How votes count for the score"
      about="One vote must not be worth twenty points. So votes count by the lower bound of the Wilson interval: the share of votes up that a project has at least, with a confidence of 90 percent. The more people have voted, the nearer the bound comes to the share."
      formula={
        'n     = up + down,  p = up / n,  z = 1.2816\nbound = (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)\npoints = 20 · bound'
      }
      example={`One vote up has a bound of ${bound(1, 0)}, ten have ${bound(10, 0)}, a hundred have ${bound(100, 0)}. With 30 up and 4 down the bound is ${bound(30, 4)}, which gives ${figure(20 * wilsonLowerBound(30, 4))} points before rounding.`}
    />
  );
}

import { useFormats } from '#app/_i18n/formats.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { type ProofPart, proofMaxima, raises } from '#server/score/proof-score.ts';
import { EvidenceList } from './evidence-list.tsx';
import { factsOf } from './facts-of.ts';
import { useFormatPoints } from './points.ts';
import { type Points, pointsOf, proofParts } from './proof-arcs.ts';
import { ProofPartMark, ProofRing } from './proof-ring.tsx';
import { raiseWords } from './raise-words.ts';
import { useT } from './t.ts';

/** The score, its four parts, and behind each its evidence and what would raise it. */
export function WhyThisScore({ points, page }: { points: Points; page?: ProjectPage }) {
  const t = useT();
  return (
    <section id="why" aria-labelledby="why-title" className="scroll-mt-14">
      <h2 id="why-title" className="border-line text-16 border-b pb-2">
        {t('why')}
      </h2>
      <div className="flex flex-wrap items-center gap-5 py-4">
        <ProofRing points={points} size="large" />
        <ul className="grid min-w-0 flex-1 basis-[10rem] gap-[3px]">
          {proofParts.map((part) => (
            <li key={part} className="flex flex-wrap items-center gap-x-2">
              <ProofPartMark part={part} />
              {t(`part-${part}`)}
              <Share part={part} points={points} />
            </li>
          ))}
        </ul>
      </div>
      {page && proofParts.map((part) => <Part key={part} part={part} page={page} />)}
    </section>
  );
}

function Part({ part, page }: { part: ProofPart; page: ProjectPage }) {
  const t = useT();
  const formatPoints = useFormatPoints();
  const waysUp = raises(factsOf(page)).filter((raise) => raise.part === part);
  return (
    <details
      open
      ref={waysUp.length === 0 ? closeOnPhone : undefined}
      className="group border-line border-t last:border-b"
    >
      <summary className="flex min-h-11 items-center gap-2 font-semibold">
        <Chevron />
        {t(`part-${part}`)}
        <Share part={part} points={page} />
      </summary>
      <EvidenceList part={part} page={page} />
      {waysUp.length > 0 && (
        <p className="rounded-6 bg-sunken text-text-2 ms-6 mb-4 px-3 py-2.5">
          {t.rich('wouldRaise', {
            b: (text) => <b className="text-text font-semibold">{text}</b>,
            ways: waysUp.map((raise) => `${raiseWords(raise, t)}, ${formatPoints(raise.points)}`).join('; '),
          })}
        </p>
      )}
    </details>
  );
}

/** '27.9 / 30' */
function Share({ part, points }: { part: ProofPart; points: Points }) {
  const f = useFormats();
  return (
    <span className="points ms-auto">
      <b className="font-semibold">{f.number(points[pointsOf[part]])}</b>
      <span className="text-muted font-normal"> / {proofMaxima[part]}</span>
    </span>
  );
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="stroke-muted size-4 shrink-0 fill-none stroke-2 transition-transform duration-90 group-open:rotate-90 motion-reduce:transition-none"
    >
      <path d="m9 18 6-6-6-6" />
    </svg>
  );
}

/** On a narrow screen a part that cannot rise any more is folded; it says all in its heading. */
function closeOnPhone(details: HTMLDetailsElement | null) {
  if (details && matchMedia('(max-width: 1079px)').matches) details.open = false;
}

'use client';

import { useState } from 'react';
import { EditLink } from '#app/_publish/edit-link.tsx';
import type { InvestorCard } from '#server/investor/investor.output.ts';
import { investorMatch, raisingOf } from '#server/score/investor-match.ts';
import { FitChooser } from './fit-chooser.tsx';
import { FitParts } from './fit-mark.tsx';
import { useT } from './t-later.ts';
import { useOwnPublished } from './use-own-published.ts';

/** How well one's own project fits, with the parts; nothing for who has none published. */
export function InvestorFit({ investor }: { investor: InvestorCard }) {
  const t = useT();
  const own = useOwnPublished();
  const [chosen, setChosen] = useState<string>();
  const project = own.find(({ slug }) => slug === chosen) ?? own[0];
  if (!project) return null;
  const match = investorMatch(investor, raisingOf(project));
  const says = project.raisingStage !== null || project.raisingMin !== null;
  return (
    <section aria-labelledby="fit-title">
      <h2 id="fit-title" className="border-line text-14 border-b pb-2">
        {t('fitTitle')}
      </h2>
      <p className="text-32 py-3 font-semibold tabular-nums" role="status">
        {t.rich('pointsOf', {
          points: match.total,
          most: 100,
          small: (text) => <span className="text-14 text-muted font-normal tracking-normal">{text}</span>,
        })}
      </p>
      <FitParts match={match} />
      <div className="pt-4">
        <FitChooser projects={own} chosen={project.slug} onChoose={setChosen} />
      </div>
      {!says && (
        <p className="text-12 text-muted pt-2 text-pretty">
          {t.rich('sayStage', {
            title: project.title,
            edit: (text) => (
              <EditLink slug={project.slug} className="link">
                {text}
              </EditLink>
            ),
          })}
        </p>
      )}
    </section>
  );
}

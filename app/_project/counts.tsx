import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';

/** What others did with it, in words, beside the votes and saves that the controls show. */
export function Counts({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  return (
    <ul className="text-muted flex flex-wrap gap-x-3 tabular-nums">
      <li>
        {formatNumber(card.upCount)} up, {formatNumber(card.downCount)} down
      </li>
      {page && page.introRequestCount > 0 && <li>{formatPlural(page.introRequestCount, 'intro request')}</li>}
    </ul>
  );
}

import { formatCount, formatPlural } from '#app/_ui/number.ts';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';

/** What others did with it, in words. */
export function Counts({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  return (
    <ul className="text-muted flex flex-wrap gap-x-3 tabular-nums">
      <li title={`${formatPlural(card.upCount, 'vote')} up, ${card.downCount} down`}>
        <b className="text-text font-medium">{formatCount(card.netVotes)}</b> net votes
      </li>
      {page && page.saveCount > 0 && <li>{formatPlural(page.saveCount, 'save')}</li>}
      {page && page.introRequestCount > 0 && <li>{formatPlural(page.introRequestCount, 'intro request')}</li>}
    </ul>
  );
}

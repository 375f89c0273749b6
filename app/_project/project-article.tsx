import { Comments } from '#app/_comment/comments.tsx';
import { useTopics } from '#app/_live/topics.ts';
import { ProjectTools } from '#app/_report/project-tools.tsx';
import { Unfinished } from '#app/_ui/unfinished.tsx';
import { useHashTarget } from '#app/_ui/use-hash-target.ts';
import { useIsPainted } from '#app/_ui/use-is-painted.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { ActionBar } from './action-bar.tsx';
import { Badges } from './badges.tsx';
import { Facts } from './facts.tsx';
import { Gallery } from './gallery.tsx';
import { ProjectHead } from './project-head.tsx';
import { ProjectKeys } from './project-keys.tsx';
import { ProjectTop } from './project-top.tsx';
import { SimilarProjects } from './similar-projects.tsx';
import { useT } from './t.ts';
import { Team } from './team.tsx';
import { Updates } from './updates.tsx';
import { WhyThisScore } from './why-this-score.tsx';
import { Words } from './words.tsx';

type Props = {
  card: ProjectCard;
  /** The rest, once it has come. */
  page?: ProjectPage;
  /** Given when the rest could not be loaded. */
  onRetry?: () => void;
};

/** Beside each other on a wide screen, in reading order on a narrow one: what it is, why it scores so, all the rest. */
export function ProjectArticle({ card, page, onRetry }: Props) {
  const t = useT();
  useDocumentMarks([card.slug]);
  useTopics([`project:${card.slug}`]);
  useHashTarget();
  // What it is called and what it looks like are painted first; nothing of it moves when the rest is there.
  const isPainted = useIsPainted();
  const rest = isPainted ? page : undefined;
  return (
    // At least as high as a phone's screen, so that what stays at its foot does so before the rest has come too.
    <article className="max-tablet:flex max-tablet:min-h-[calc(100dvh-var(--header)-var(--bottom-bar)-env(safe-area-inset-bottom))] flex-col">
      <div className="wrap rail:grid-cols-[minmax(0,1fr)_368px] rail:grid-rows-[auto_1fr] grid w-full grid-cols-[minmax(0,1fr)] gap-x-12 pb-16">
        <ProjectHead card={card} page={rest} />
        <ProjectKeys card={card} page={page} />
        <div className="min-w-0 pt-6">
          <ProjectTop card={card} page={page} />
          <Gallery card={card} screenshots={page?.screenshots ?? []} />
        </div>
        <div className="rail:col-start-2 rail:row-span-2 rail:row-start-1 rail:pt-6 grid min-w-0 content-start gap-8 pt-8">
          {isPainted && <WhyThisScore points={card} page={page} />}
          {isPainted && <Facts card={card} page={page} />}
          {rest && <ProjectTools page={rest} />}
        </div>
        <div className="min-w-0">
          {onRetry && <Unfinished known={t('known')} onRetry={onRetry} />}
          {rest && (
            <>
              <Words page={rest} />
              <Badges slug={rest.slug} badges={rest.badges} />
              <Team page={rest} />
              <Updates page={rest} />
              <Comments page={rest} />
              <SimilarProjects projects={rest.similar} />
            </>
          )}
        </div>
      </div>
      {isPainted && <ActionBar card={card} page={page} />}
    </article>
  );
}

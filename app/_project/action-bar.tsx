import { AskForIntro } from '#app/_intro/ask-for-intro.tsx';
import { SaveButton } from '#app/_voice/save-button.tsx';
import { VoteControl } from '#app/_voice/vote-control.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { ShareButton } from './share-button.tsx';
import { useT } from './t.ts';

/** On a phone the actions stay within the thumb's reach, above the site's own bar, until the page ends. */
export function ActionBar({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const t = useT();
  return (
    <section
      aria-label={t('actions')}
      className="border-line bg-surface tablet:hidden sticky bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] z-10 mt-auto flex flex-wrap items-center gap-2 border-t px-(--gutter) py-2 print:hidden"
    >
      <VoteControl card={card} look="flat" />
      <SaveButton card={card} saveCount={page?.saveCount} isNarrow />
      <span className="flex-1" />
      {page?.status === 'published' && <AskForIntro project={card.slug} isNarrow />}
      <ShareButton title={card.title} slug={card.slug} />
    </section>
  );
}

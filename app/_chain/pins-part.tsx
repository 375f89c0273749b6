import { ArrowUp, PinOff } from 'lucide-react';
import { useState } from 'react';
import { Section } from '#app/_project/section.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { chainMaxima } from '#server/chain/chain-writes.input.ts';
import { AskReasonButton } from './ask-reason-button.tsx';
import { useT } from './t.ts';
import { useChainProjects } from './use-chain-projects.ts';
import { useDecision } from './use-decision.ts';

/** Which projects stand on top, in which order; and taking one out of the chain. */
export function PinsPart({ page, isPrivate }: { page: ChainPage; isPrivate: boolean }) {
  const t = useT();
  const { slug, pinned } = page;
  const { act, isBusy, failure } = useDecision(slug);
  const before = pinned.map((card) => card.slug);
  const pin = (after: string[]) => void act(() => api.chain.pin.mutate({ slug, before, after }));
  return (
    <Section id="projects" title={t('projects')} note={t('pinned', { count: pinned.length, most: chainMaxima.pins })}>
      <ol>
        {pinned.map((card, index) => (
          <li key={card.slug} className="border-line flex items-center gap-2 border-t py-1">
            <span className="text-muted w-6 tabular-nums">{index + 1}</span>
            <bdi className="min-w-0 flex-1 truncate font-medium">{card.title}</bdi>
            {index > 0 && (
              <IconButton
                label={t('moveUp', { title: card.title })}
                disabled={isBusy}
                onClick={() => pin(raised(before, index))}
              >
                <ArrowUp className="size-4" aria-hidden="true" />
              </IconButton>
            )}
            <IconButton
              label={t('unpin', { title: card.title })}
              disabled={isBusy}
              onClick={() => pin(before.filter((one) => one !== card.slug))}
            >
              <PinOff className="size-4" aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ol>
      <ChooseProject
        page={page}
        isPrivate={isPrivate}
        isBusy={isBusy}
        onPin={before.length < chainMaxima.pins ? (one) => pin([...before, one]) : undefined}
        onRemove={(project, reason) => act(() => api.chain.removeProject.mutate({ slug, project, reason }))}
      />
      {failure && (
        <p role="alert" className="text-bad pt-2">
          {failure}
        </p>
      )}
    </Section>
  );
}

/** With the one at `index` a place higher. */
const raised = (slugs: string[], index: number): string[] =>
  slugs.toSpliced(index - 1, 2, ...slugs.slice(index - 1, index + 1).reverse());

type ChooseProps = {
  page: ChainPage;
  isPrivate: boolean;
  isBusy: boolean;
  /** Missing where no more can be pinned. */
  onPin: ((slug: string) => void) | undefined;
  onRemove: (slug: string, reason: string) => Promise<string | undefined>;
};

/** One of the chain's projects, to be pinned or taken out: of those that its page shows, or further ones. */
function ChooseProject({ page, isPrivate, isBusy, onPin, onRemove }: ChooseProps) {
  const t = useT();
  const [chosen, setChosen] = useState('');
  const { pinned } = page;
  const { items, nextCursor, readOn, isReadingOn } = useChainProjects(page, isPrivate);
  const others = items.filter((one) => !pinned.some(({ slug }) => slug === one.slug));
  const all = [...others, ...pinned];
  const card = all.find(({ slug }) => slug === chosen) ?? all[0];
  if (!card) return <p className="text-muted">{t('noProjectHere')}</p>;
  const isPinned = pinned.includes(card);
  return (
    <div className="border-line flex flex-wrap items-end gap-2 border-t pt-3">
      <label className="grid min-w-0 flex-1 basis-60 gap-1.5">
        <span className="font-semibold">{t('project')}</span>
        <select value={card.slug} onChange={({ target }) => setChosen(target.value)} className={inputClass}>
          {all.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {nextCursor && (
        <Button disabled={isReadingOn} onClick={readOn}>
          {t('showMore')}
        </Button>
      )}
      {!isPinned && (
        <Button disabled={isBusy || !onPin} onClick={() => onPin?.(card.slug)}>
          {t('pin')}
        </Button>
      )}
      <AskReasonButton
        label={t('takeOutNamed', { title: card.title })}
        isBusy={isBusy}
        title={t('takeOutNamed', { title: card.title })}
        verb={t('takeOut')}
        hint={t('makerTold')}
        onSend={(reason) => onRemove(card.slug, reason)}
      >
        {t('takeOut')}
      </AskReasonButton>
    </div>
  );
}

'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useCategoryName, useCategoryOptions } from '#app/_project/category-names.ts';
import { FilterSelect } from '#app/_review/filter-select.tsx';
import { Button } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { Choice, inputClass } from '#app/_ui/field.tsx';
import { useSettled } from '#app/_ui/use-settled.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { type CandidateFilter, candidatesQuery } from './assignments-query.ts';
import { useT } from './t.ts';

const pauseMs = 200;
const most = 100;

type Props = { chosen: string[]; onChange: (slugs: string[]) => void };

/** Public projects to assign, found by category and words; by default those nobody has looked at. */
export function ChooseProjects({ chosen, onChange }: Props) {
  const t = useT();
  const categoryOptions = useCategoryOptions();
  const [filter, setFilter] = useState<CandidateFilter>({ unreviewed: true });
  const list = useInfiniteQuery(candidatesQuery(useSettled(filter, pauseMs)));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isAll = items.length > 0 && items.every(({ slug }) => chosen.includes(slug));
  const toggle = (slugs: string[], isOn: boolean) => {
    const others = chosen.filter((slug) => !slugs.includes(slug));
    onChange(isOn ? [...others, ...slugs].slice(0, most) : others);
  };
  return (
    <section aria-labelledby="projects-title" className="grid content-start gap-3">
      <h2 id="projects-title" className="text-16">
        {t('projects')}
        {chosen.length > 0 && (
          <span className="text-14 text-muted ms-2 font-normal">{t('chosen', { count: chosen.length, most })}</span>
        )}
      </h2>
      {chosen.length > 0 && <Chosen slugs={chosen} onDrop={(slug) => toggle([slug], false)} />}
      <div className="grid grid-cols-2 gap-3">
        <label className="text-12 text-muted grid min-w-0 gap-1 font-medium">
          {t('words')}
          <input
            type="search"
            maxLength={200}
            value={filter.text ?? ''}
            onChange={({ target }) => setFilter({ ...filter, text: target.value || undefined })}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            className={`${inputClass} text-14 text-text font-normal`}
          />
        </label>
        <FilterSelect
          label={t('category')}
          none={t('any')}
          value={filter.category}
          options={categoryOptions}
          onChange={(category) => setFilter({ ...filter, category: category as CandidateFilter['category'] })}
        />
      </div>
      <Choice
        type="checkbox"
        checked={filter.unreviewed}
        onChange={({ target }) => setFilter({ ...filter, unreviewed: target.checked })}
      >
        {t('unreviewed')}
      </Choice>
      {list.data && items.length === 0 && <p className="text-text-2 border-line border-t py-6">{t('noProject')}</p>}
      {items.length > 0 && (
        <div className="border-line border-t">
          <Choice
            type="checkbox"
            checked={isAll}
            onChange={({ target }) =>
              toggle(
                items.map(({ slug }) => slug),
                target.checked,
              )
            }
          >
            <span className="text-muted">{t('allShown', { count: items.length })}</span>
          </Choice>
          <ul>
            {items.map((card) => (
              <Candidate
                key={card.slug}
                card={card}
                isChosen={chosen.includes(card.slug)}
                onChoose={(isOn) => toggle([card.slug], isOn)}
              />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button className="mt-3" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('showMore')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** All that are chosen, also those that the list does not show any more. */
function Chosen({ slugs, onDrop }: { slugs: string[]; onDrop: (slug: string) => void }) {
  const t = useT();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {slugs.map((slug) => (
        <li key={slug} className="min-w-0">
          <button
            type="button"
            aria-label={t('drop', { project: slug })}
            onClick={() => onDrop(slug)}
            className={`${chip} ${chosenChip} max-w-full`}
          >
            <span className="truncate">{slug}</span>
            <X size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

type CandidateProps = { card: ProjectCard; isChosen: boolean; onChoose: (isOn: boolean) => void };

function Candidate({ card, isChosen, onChoose }: CandidateProps) {
  const categoryName = useCategoryName();
  return (
    <li className="border-line border-t py-1.5">
      <Choice type="checkbox" checked={isChosen} onChange={({ target }) => onChoose(target.checked)}>
        <span className="grid min-w-0">
          <span dir="auto" className="truncate font-medium">
            {card.title}
          </span>
          <span className="text-12 text-muted truncate">
            {card.owner.username}, {card.categories.map(categoryName).join(', ')}
          </span>
        </span>
      </Choice>
    </li>
  );
}

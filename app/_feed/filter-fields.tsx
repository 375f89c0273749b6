'use client';

import { useQuery } from '@tanstack/react-query';
import { useBadgeName } from '#app/_project/badge-mark.tsx';
import { useCategoryOptions } from '#app/_project/category-names.ts';
import { trpc } from '#app/_trpc/client.ts';
import { Choice, Choices, inputClass, TextField } from '#app/_ui/field.tsx';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import type { FeedAddress } from './feed-address.ts';
import { useT } from './t.ts';

type FieldsProps = { draft: FeedAddress; onChange: (change: FeedAddress) => void };

export function FilterFields({ draft, onChange }: FieldsProps) {
  const t = useT();
  return (
    <div className="grid gap-6">
      <TextField
        label={t('words')}
        type="search"
        maxLength={200}
        defaultValue={draft.text}
        hint={t('wordsIn')}
        onChange={({ target }) => onChange({ text: target.value.trim() || undefined })}
      />
      <Choices legend={t('evidence')}>
        <Choice
          type="checkbox"
          checked={draft.hasDemo ?? false}
          onChange={(e) => onChange({ hasDemo: e.target.checked })}
        >
          {t('demo')}
        </Choice>
        <Choice
          type="checkbox"
          checked={draft.hasRepository ?? false}
          onChange={(e) => onChange({ hasRepository: e.target.checked })}
        >
          {t('repository')}
        </Choice>
        <Choice
          type="checkbox"
          checked={draft.featured ?? false}
          onChange={(e) => onChange({ featured: e.target.checked })}
        >
          {t('featured')}
        </Choice>
      </Choices>
      <ScoreField draft={draft} onChange={onChange} />
      <BadgeField draft={draft} onChange={onChange} />
      <CategoryField draft={draft} onChange={onChange} />
      <TextField
        label={t('technologies')}
        defaultValue={draft.technologies?.join(', ')}
        hint={t('useAll')}
        onChange={({ target }) => onChange({ technologies: namesIn(target.value) })}
      />
      <EventField draft={draft} onChange={onChange} />
    </div>
  );
}

function ScoreField({ draft: { minScore = 0 }, onChange }: FieldsProps) {
  const t = useT();
  return (
    <label className="grid gap-1.5 font-semibold">
      <span className="flex justify-between">
        {t('score')}
        <output className="text-muted font-normal">{minScore > 0 ? t('orMore', { count: minScore }) : t('any')}</output>
      </span>
      <input
        type="range"
        min={0}
        max={95}
        step={5}
        value={minScore}
        onChange={(e) => onChange({ minScore: e.target.valueAsNumber || undefined })}
        className="accent-accent touch:h-11 h-6 w-full"
      />
    </label>
  );
}

function BadgeField({ draft, onChange }: FieldsProps) {
  const t = useT();
  const badgeName = useBadgeName();
  return (
    <Choices legend={t('badge')}>
      <div className="grid grid-cols-2 gap-x-4">
        <Choice type="radio" name="badge" checked={!draft.badge} onChange={() => onChange({ badge: undefined })}>
          {t('anyBadge')}
        </Choice>
        {badgeKinds.map((kind) => (
          <Choice
            key={kind}
            type="radio"
            name="badge"
            checked={draft.badge === kind}
            onChange={() => onChange({ badge: kind })}
          >
            {badgeName(kind)}
          </Choice>
        ))}
      </div>
    </Choices>
  );
}

function CategoryField({ draft: { categories: chosen = [] }, onChange }: FieldsProps) {
  const t = useT();
  const options = useCategoryOptions();
  return (
    <Choices legend={t('categories')}>
      <div className="grid grid-cols-2 gap-x-4">
        {options.map(([category, name]) => (
          <Choice
            key={category}
            type="checkbox"
            checked={chosen.includes(category)}
            onChange={({ target }) =>
              onChange({
                categories: categories.filter((one) => (one === category ? target.checked : chosen.includes(one))),
              })
            }
          >
            {name}
          </Choice>
        ))}
      </div>
    </Choices>
  );
}

/** The latest fifty events. */
function EventField({ draft, onChange }: FieldsProps) {
  const t = useT();
  const { data } = useQuery(trpc.event.list.queryOptions({ limit: 50 }));
  const events = data?.items ?? [];
  if (events.length === 0 && !draft.event) return null;
  const isKnown = events.some(({ slug }) => slug === draft.event);
  return (
    <label className="grid gap-1.5 font-semibold">
      {t('event')}
      <select
        value={draft.event ?? ''}
        onChange={({ target }) => onChange({ event: target.value || undefined })}
        className={`${inputClass} font-normal`}
      >
        <option value="">{t('any')}</option>
        {draft.event && !isKnown && <option value={draft.event}>{draft.event}</option>}
        {events.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function namesIn(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().slice(0, 40));
  return [...new Set(names.filter(Boolean))].slice(0, 15);
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { BadgeMark, useBadgeName } from '#app/_project/badge-mark.tsx';
import { useFormatPoints } from '#app/_project/points.ts';
import { api } from '#app/_trpc/client.ts';
import { announce } from '#app/_ui/announce.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { type BadgeKind, badgePoints } from '#db/vocabulary.ts';
import { AwardBadge, rationaleLength } from '#server/validator/review.input.ts';
import { useT } from './t.ts';

const Words = AwardBadge.pick({ kind: true, rationale: true });

/** Which badge, and why. A demerit is asked for twice: nothing is sent before the second time. */
export function AwardForm({ slug, badgeKinds, onDone }: { slug: string; badgeKinds: BadgeKind[]; onDone: () => void }) {
  const t = useT();
  const badgeName = useBadgeName();
  const formatPoints = useFormatPoints();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const award = async (kind: BadgeKind, confirmed: boolean) => {
    await api.review.award.mutate({ slug, kind, rationale: form.value('rationale'), confirmed });
    announce(t('awarded', { badge: badgeName(kind) }));
    onDone();
    await queryClient.invalidateQueries();
  };
  const form = useTextForm(Words, {
    labels: { kind: t('kind'), rationale: t('rationale') },
    keepAs: `award-${slug}`,
    submit: async ({ kind }) => {
      if (kind === 'demerit' && !isAsking) {
        setAsking(true);
        return false;
      }
      return award(kind as BadgeKind, kind === 'demerit');
    },
  });
  // Also of what was written before, and put back.
  const length = [...useWatch({ control: form.control, name: 'rationale', defaultValue: '' }).trim()].length;
  const { label, error, ...kindField } = form.field('kind');
  return (
    <TextForm
      form={form}
      action={t(isAsking ? 'awardDemerit' : 'award')}
      look={isAsking ? 'danger' : 'primary'}
      beside={
        isAsking && (
          <Button
            look="ghost"
            onClick={({ currentTarget }) => {
              // This one goes: the focus stays at what asks again.
              currentTarget.form?.querySelector<HTMLButtonElement>('[type=submit]')?.focus();
              setAsking(false);
            }}
          >
            {t('back')}
          </Button>
        )
      }
    >
      <fieldset className="min-w-0" aria-describedby="kind-told" onChange={() => setAsking(false)}>
        <legend className="pb-1 font-semibold">{label}</legend>
        {badgeKinds.map((kind) => (
          <label
            key={kind}
            className="border-line touch:min-h-11 flex min-h-10 cursor-pointer items-center gap-2.5 border-b"
          >
            <input type="radio" value={kind} {...kindField} className="accent-accent touch:size-5 size-4 shrink-0" />
            <BadgeMark kind={kind} worded />
            <span className="text-muted points ms-auto">{formatPoints(badgePoints[kind])}</span>
          </label>
        ))}
        <p id="kind-told" role={error ? 'alert' : undefined} className="text-12 text-bad min-h-4 pt-1">
          {error}
        </p>
      </fieldset>
      <FormArea
        {...form.field('rationale')}
        rows={9}
        dir="auto"
        maxLength={rationaleLength.max}
        end={t('length', { length, least: rationaleLength.min })}
        hint={t('rationaleHint')}
      />
      {isAsking && (
        <p role="alert" className="rounded-8 bg-bad-soft px-3 py-2 text-pretty">
          {t.rich('demeritAsk', { b: (text) => <b className="font-semibold">{text}</b> })}
        </p>
      )}
    </TextForm>
  );
}

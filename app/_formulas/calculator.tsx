'use client';

import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { Section } from '#app/_project/section.tsx';
import { Choice, Choices, TextField } from '#app/_ui/field.tsx';
import { type Draft, descriptionLengths, factsOf, pointsOf, startingDraft } from './calculator-draft.ts';
import { useT } from './t.ts';

/** The proof score of whatever one puts in, reckoned in the browser by the site's own function. */
export function Calculator() {
  const t = useT();
  const [draft, setDraft] = useState<Draft>(startingDraft);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const points = pointsOf(factsOf(draft));
  const number = (name: 'upCount' | 'downCount' | 'commenterCount' | 'badgePoints', min = 0) => (
    <TextField
      label={t(name)}
      type="number"
      inputMode="numeric"
      min={min}
      max={100_000}
      value={draft[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  return (
    <Section id="calculator" title={t('tryIt')}>
      <form
        onSubmit={(event) => event.preventDefault()}
        className="tablet:grid-cols-[minmax(0,1fr)_auto] grid max-w-160 gap-6"
      >
        <div className="grid max-w-120 content-start gap-5">
          <div className="grid grid-cols-2 gap-3">
            {number('upCount')}
            {number('downCount')}
            {number('commenterCount')}
            {number('badgePoints', -100)}
          </div>
          <Choices legend={t('given')}>
            {boxes.map(([name, words]) => (
              <Choice
                key={name}
                type="checkbox"
                checked={draft[name]}
                onChange={({ target }) => set({ [name]: target.checked })}
              >
                {t(words)}
              </Choice>
            ))}
            <Choice
              type="checkbox"
              checked={draft.isDescribed}
              onChange={({ target }) => set({ isDescribed: target.checked })}
            >
              {t('isDescribed', { count: descriptionLengths.enough })}
            </Choice>
          </Choices>
        </div>
        <output className="grid content-start justify-items-center gap-4" aria-label={t('result')}>
          <ProofRing points={points} size="large" />
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 tabular-nums">
            <Line name={t('verification')} points={points.verificationPoints} />
            <Line name={t('community')} points={points.communityPoints} />
            <Line name={t('validation')} points={points.validationPoints} />
            <Line name={t('quality')} points={points.qualityPoints} />
          </dl>
        </output>
      </form>
    </Section>
  );
}

function Line({ name, points }: { name: string; points: number }) {
  const f = useFormats();
  return (
    <div className="contents">
      <dt className="text-text-2">{name}</dt>
      <dd className="text-end">{f.numberBy(points, oneDecimal)}</dd>
    </div>
  );
}

const boxes = [
  ['emailVerified', 'fact-email'],
  ['githubConnected', 'fact-github'],
  ['demoVerified', 'demoVerified'],
  ['hasDemo', 'hasDemo'],
  ['hasRepository', 'hasRepository'],
  ['hasScreenshot', 'hasScreenshot'],
] as const;

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

'use client';

import { useState } from 'react';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { Section } from '#app/_project/section.tsx';
import { Choice, Choices, TextField } from '#app/_ui/field.tsx';
import { type Draft, descriptionLengths, factsOf, pointsOf, startingDraft } from './calculator-draft.ts';

/** The proof score of whatever one puts in, reckoned in the browser by the site's own function. */
export function Calculator() {
  const [draft, setDraft] = useState<Draft>(startingDraft);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const points = pointsOf(factsOf(draft));
  const number = (name: 'upCount' | 'downCount' | 'commenterCount' | 'badgePoints', label: string, min = 0) => (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={min}
      max={100_000}
      value={draft[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  const box = (name: keyof typeof boxNames) => (
    <Choice key={name} type="checkbox" checked={draft[name]} onChange={({ target }) => set({ [name]: target.checked })}>
      {boxNames[name]}
    </Choice>
  );
  return (
    <Section id="calculator" title="Try it">
      <form
        onSubmit={(event) => event.preventDefault()}
        className="tablet:grid-cols-[minmax(0,1fr)_auto] grid max-w-160 gap-6"
      >
        <div className="grid max-w-120 content-start gap-5">
          <div className="grid grid-cols-2 gap-3">
            {number('upCount', 'Votes up')}
            {number('downCount', 'Votes down')}
            {number('commenterCount', 'Commenters')}
            {number('badgePoints', 'Badge points', -100)}
          </div>
          <Choices legend="What there is">
            {(Object.keys(boxNames) as (keyof typeof boxNames)[]).map(box)}
            <Choice
              type="checkbox"
              checked={draft.isDescribed}
              onChange={({ target }) => set({ isDescribed: target.checked })}
            >
              {`A description of ${descriptionLengths.enough} characters or more`}
            </Choice>
          </Choices>
        </div>
        <output className="grid content-start justify-items-center gap-4" aria-label="The proof score of these facts">
          <ProofRing points={points} size="large" />
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 tabular-nums">
            <Line name="Verification" points={points.verificationPoints} />
            <Line name="Community" points={points.communityPoints} />
            <Line name="Validation" points={points.validationPoints} />
            <Line name="Quality" points={points.qualityPoints} />
          </dl>
        </output>
      </form>
    </Section>
  );
}

function Line({ name, points }: { name: string; points: number }) {
  return (
    <div className="contents">
      <dt className="text-text-2">{name}</dt>
      <dd className="text-right">{points.toFixed(1)}</dd>
    </div>
  );
}

const boxNames = {
  emailVerified: 'The owner’s e-mail address is verified',
  githubConnected: 'The owner’s GitHub account is connected',
  demoVerified: 'The demo site is proved to be the owner’s',
  hasDemo: 'A demo',
  hasRepository: 'A repository',
  hasScreenshot: 'A screenshot',
} as const;

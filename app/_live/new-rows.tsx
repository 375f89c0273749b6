'use client';

import { Pill } from './pill.tsx';
import { useT } from './t.ts';

type Props = {
  /** What `useHeldRows` gives. */
  held: { waiting: number; show: () => void };
  place?: 'middle' | 'end';
};

/** How many rows wait, and a way to see them. */
export function NewRows({ held: { waiting, show }, place }: Props) {
  const t = useT();
  return (
    <Pill words={waiting > 0 ? t('new', { count: waiting }) : undefined} onShow={show} {...(place && { place })} />
  );
}

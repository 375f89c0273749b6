'use client';

import type { ReactNode } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { Update } from '#server/project/project.output.ts';

type Props = {
  slug: string;
  update?: Update;
  look?: 'plain' | 'ghost';
  size?: 'small' | 'normal';
  children: ReactNode;
};

const load = async () => (await import('./update-sheet.tsx')).UpdateSheet;

/** Opens the form of an update, whose code comes when the button is pointed at. */
export function UpdateButton({ slug, update, look, size, children }: Props) {
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  return (
    <>
      <Button look={look} size={size} aria-haspopup="dialog" onClick={show} {...ahead}>
        {children}
      </Button>
      {Sheet && <Sheet slug={slug} update={update} onClose={hide} />}
    </>
  );
}

'use client';

import { type ComponentType, type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';

export type Update = ProjectPage['updates'][number];
type SheetProps = { slug: string; update?: Update | undefined; onClose: () => void };
type Props = {
  slug: string;
  update?: Update;
  look?: 'plain' | 'ghost';
  size?: 'small' | 'normal';
  children: ReactNode;
};

const load = () => import('./update-sheet.tsx');

/** Opens the form of an update, whose code comes when the button is pointed at. */
export function UpdateButton({ slug, update, look, size, children }: Props) {
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  return (
    <>
      <Button
        look={look}
        size={size}
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => void load().then(({ UpdateSheet }) => setSheet(() => UpdateSheet))}
      >
        {children}
      </Button>
      {Sheet && <Sheet slug={slug} update={update} onClose={() => setSheet(undefined)} />}
    </>
  );
}

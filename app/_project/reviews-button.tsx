'use client';

import { BadgeCheck } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { useT } from './t.ts';

type SheetProps = { page: ProjectPage; onClose: () => void };

const load = () => import('./reviews-sheet.tsx');

/** Opens who looked at one's project; its code comes when the button is pointed at. */
export function ReviewsButton({ page }: { page: ProjectPage }) {
  const t = useT();
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => void load().then(({ ReviewsSheet }) => setSheet(() => ReviewsSheet))}
      >
        <BadgeCheck className="size-4" aria-hidden="true" />
        {t('reviews')}
      </Button>
      {Sheet && <Sheet page={page} onClose={() => setSheet(undefined)} />}
    </>
  );
}

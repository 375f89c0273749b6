'use client';

import { BadgeCheck } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { useT } from './t.ts';

const load = async () => (await import('./reviews-sheet.tsx')).ReviewsSheet;

/** Opens who looked at one's project; its code comes when the button is pointed at. */
export function ReviewsButton({ page }: { page: ProjectPage }) {
  const t = useT();
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={show} {...ahead}>
        <BadgeCheck className="size-4" aria-hidden="true" />
        {t('reviews')}
      </Button>
      {Sheet && <Sheet page={page} onClose={hide} />}
    </>
  );
}

'use client';

import { BadgeCheck } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { DemoCheck } from '#server/project/project-writes.output.ts';
import { useT } from './t.ts';

type SheetProps = { check: DemoCheck; onClose: () => void };

const load = () => import('./prove-demo-sheet.tsx');

/** Shows an owner how to prove that the demo is theirs; the steps' code comes when the button is pointed at. */
export function ProveDemoButton({ slug, isProved }: { slug: string; isProved: boolean }) {
  const t = useT();
  const [shown, setShown] = useState<{ Sheet: ComponentType<SheetProps>; check: DemoCheck }>();
  const open = async () => {
    try {
      const [{ ProveDemoSheet }, check] = await Promise.all([load(), api.project.startDemoCheck.mutate({ slug })]);
      setShown({ Sheet: ProveDemoSheet, check });
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
  };
  // What came of it stays to be read.
  if (isProved && !shown) return null;
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => void open()}
      >
        <BadgeCheck className="size-4" aria-hidden="true" />
        {t('prove')}
      </Button>
      {shown && <shown.Sheet check={shown.check} onClose={() => setShown(undefined)} />}
    </>
  );
}

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ConfirmSheet } from '#app/_admin/confirm-sheet.tsx';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { stateOf } from '#app/_event/event-dates.tsx';
import { eventQuery, readEventAgain } from '#app/_event/event-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { EventCard } from '#server/event/event.output.ts';
import { useT } from './t.ts';

/** Calling an event off, taking that back, and removing one that concerns nobody yet. */
export function EventActs({ event }: { event: EventCard }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'callOff' | 'reinstate'>();
  const { slug, name, entryCount, subscriberCount } = event;
  const state = stateOf(event, Date.now());
  const act = async (acting: Promise<unknown>) => {
    await acting;
    // The form begins with what was read of it, also where nothing shows that now.
    await queryClient.invalidateQueries({ queryKey: eventQuery(slug).queryKey, refetchType: 'all' });
    await readEventAgain(queryClient, slug);
    await queryClient.invalidateQueries({ queryKey: trpc.event.list.pathKey() });
  };
  const done = async (acting: Promise<unknown>, title: string) => {
    await act(acting);
    toast({ title });
  };
  const orSay = (acting: Promise<unknown>) => acting.catch((error) => toast({ title: toldOf(error).message }));
  const remove = async () => {
    await act(api.event.remove.mutate({ slug }));
    const undo = () => void orSay(act(api.event.restore.mutate({ slug })));
    toast({ title: t('removed', { name }), action: { name: t('undo'), act: undo } });
  };
  const close = () => setOpen(undefined);
  const button = { size: 'small' } as const;
  return (
    <>
      {(state === 'upcoming' || state === 'running') && (
        <Button {...button} aria-haspopup="dialog" onClick={() => setOpen('callOff')}>
          {t.rich('callOffNamed', { name, more })}
        </Button>
      )}
      {state === 'calledOff' && (
        <Button {...button} aria-haspopup="dialog" onClick={() => setOpen('reinstate')}>
          {t.rich('reinstateNamed', { name, more })}
        </Button>
      )}
      {entryCount + subscriberCount === 0 && (
        <Button {...button} onClick={() => void orSay(remove())}>
          {t.rich('removeNamed', { name, more })}
        </Button>
      )}
      {open === 'callOff' && (
        <ReasonSheet
          title={t('callOffTitle', { name })}
          about={t('callOffAbout')}
          action={t('callOff')}
          onAct={(reason) => done(api.event.callOff.mutate({ slug, reason }), t('calledOff', { name }))}
          onClose={close}
        />
      )}
      {open === 'reinstate' && (
        <ConfirmSheet
          title={t('reinstateTitle', { name })}
          about={t('reinstateAbout')}
          action={t('reinstate')}
          onAct={() => done(api.event.reinstate.mutate({ slug }), t('reinstated', { name }))}
          onClose={close}
        />
      )}
    </>
  );
}

const more = (text: ReactNode) => <span className="sr-only">{text}</span>;

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { EventPage, OwnEvent } from '#server/event/event.output.ts';
import { stateOf } from './event-dates.tsx';
import { ownEventQuery, readEventAgain } from './event-query.ts';
import { useT } from './t.ts';

const loadEnterSheet = async () => (await import('./enter-sheet.tsx')).EnterSheet;

/** While the event is open: entering a project of one's own, and those that one has entered. */
export function EnterPart({ page }: { page: EventPage }) {
  const t = useT();
  const me = useMe();
  const own = useOwn(ownEventQuery(page.slug), me !== null);
  const { Shown: EnterSheet, show, hide, ahead } = useOnDemand(loadEnterSheet);
  const state = stateOf(page, Date.now());
  if (state === 'over' || state === 'calledOff') return null;
  return (
    <section aria-labelledby="enter-title" className="grid gap-3">
      <h2 id="enter-title" className="border-line text-14 border-b pb-2">
        {t('takePart')}
      </h2>
      {own?.entries.map((entry) => (
        <Entry key={entry.slug} page={page} entry={entry} />
      ))}
      {me ? (
        <Button aria-haspopup="dialog" onClick={show} {...ahead}>
          {t('enterProject')}
        </Button>
      ) : (
        <SignInLink className={buttonClass()}>{t('enterProject')}</SignInLink>
      )}
      {EnterSheet && <EnterSheet page={page} onClose={hide} />}
    </section>
  );
}

type EntryProps = { page: EventPage; entry: OwnEvent['entries'][number] };

/** It can be taken out, and put back. */
function Entry({ page: { slug }, entry }: EntryProps) {
  const t = useT();
  const queryClient = useQueryClient();
  const act = async (send: () => Promise<unknown>) => {
    try {
      await send();
      await readEventAgain(queryClient, slug);
      return true;
    } catch (error) {
      toast({ title: toldOf(error).message });
      return false;
    }
  };
  const withdraw = async () => {
    const which = { slug, project: entry.slug };
    if (!(await act(() => api.event.withdraw.mutate(which)))) return;
    const undo = () => void act(() => api.event.enter.mutate({ ...which, track: entry.track }));
    toast({ title: t('withdrawn', { title: entry.title }), action: { name: t('undo'), act: undo } });
  };
  return (
    <div className="flex items-center gap-2">
      <p className="grid min-w-0 flex-1">
        <ProjectLink slug={entry.slug} prefetch="intent" className="hover:text-accent truncate font-medium">
          <bdi>{entry.title}</bdi>
        </ProjectLink>
        {entry.track && <span className="text-12 text-muted truncate">{entry.track}</span>}
      </p>
      <Button size="small" onClick={() => void withdraw()}>
        {t.rich('withdraw', { title: entry.title, more: (text) => <span className="sr-only">{text}</span> })}
      </Button>
    </div>
  );
}

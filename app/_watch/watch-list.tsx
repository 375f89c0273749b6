'use client';

import { Button } from '#app/_ui/button.tsx';
import { Link } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { NamedWatch } from '#server/watch/watch.output.ts';
import { useT } from './t.ts';
import { useT as useListT } from './t-list.ts';
import { useSetWatch } from './use-watch.ts';

/** What one watches or has muted, each to be taken back. */
export function WatchList({ watches }: { watches: NamedWatch[] }) {
  const t = useT();
  const listT = useListT();
  const set = useSetWatch();
  if (watches.length === 0) return <p className="text-text-2">{listT('none')}</p>;
  const takeBack = ({ subject, state }: NamedWatch) => {
    set({ subject, state }, 'none');
    toast({ title: t('now-none'), action: { name: t('undo'), act: () => set({ subject, state: 'none' }, state) } });
  };
  return (
    <ul>
      {watches.map((watch) => {
        const { subject, state, name, path } = watch;
        const isMuted = state === 'muted';
        const shown = <bdi>{name ?? subject.slice(subject.indexOf(':') + 1)}</bdi>;
        return (
          <li key={subject} className="border-line flex min-h-14 items-center justify-between gap-4 border-b py-2">
            <p className="min-w-0 [overflow-wrap:anywhere]">
              {path ? (
                <Link href={path} prefetch="intent" className="link touch:py-3">
                  {shown}
                </Link>
              ) : (
                shown
              )}
              <span className="text-muted text-12 block">
                {listT(`thing-${thingOf(subject)}`)}, {listT(`is-${isMuted ? 'muted' : 'watched'}`)}
              </span>
            </p>
            <Button
              aria-label={listT(`back-${isMuted ? 'muted' : 'watched'}`, { name: name ?? subject })}
              onClick={() => takeBack(watch)}
            >
              {listT('takeBack')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

const things = ['project', 'chain', 'post', 'user', 'event', 'reply', 'comment'] as const;

const thingOf = (subject: string) => things.find((thing) => subject.startsWith(`${thing}:`)) ?? 'comment';

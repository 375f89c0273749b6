'use client';

import { Bell, BellOff } from 'lucide-react';
import { useT } from './t.ts';
import { useWatch } from './use-watch.ts';

type Thing = 'project' | 'chain' | 'post' | 'user';
type Props = {
  thing: Thing;
  name: string;
  /** Whether one is told of all of it in any case. */
  isOwn?: boolean;
  /** How each looks beside its neighbours. */
  className?: string;
};

/** For members: to be told more of a thing, or nothing of it; pressed once more it is as usual. */
export function WatchButtons({ thing, name, isOwn = false, className = look }: Props) {
  const t = useT();
  const watch = useWatch(`${thing}:${name}`);
  if (!watch) return null;
  const { state, set } = watch;
  const ways = [
    { way: 'watched', words: t('watch'), about: t(`watch-${thing}`), Icon: Bell },
    { way: 'muted', words: t('mute'), about: t('muteAbout'), Icon: BellOff },
  ] as const;
  const offered = ways.filter((one) => !isOwn || one.way === 'muted');
  return offered.map(({ way, words, about, Icon }) => (
    <button
      key={way}
      type="button"
      aria-pressed={state === way}
      title={about}
      className={`inline-flex items-center gap-1.5 ${className} ${state === way ? 'text-accent' : ''}`}
      onClick={() => set(state === way ? 'none' : way)}
    >
      <Icon className={`size-3.5 shrink-0 ${state === way ? 'fill-current' : ''}`} aria-hidden="true" />
      {words}
    </button>
  ));
}

const look = 'hover:bg-hover hover:text-text rounded-6 touch:min-h-11 min-h-8 px-2 font-medium';

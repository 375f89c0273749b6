import { useCallback } from 'react';
import { useT } from './t.ts';

export type Place = 'feed' | 'leaderboard' | 'chains' | 'events' | 'investors' | 'inbox' | 'messages' | 'saved';

/** Where `g` and one more key lead, in the order in which they are shown. */
export const goPlaces: Record<string, { place: Place; href: string }> = {
  f: { place: 'feed', href: '/' },
  l: { place: 'leaderboard', href: '/leaderboard' },
  c: { place: 'chains', href: '/chains' },
  e: { place: 'events', href: '/events' },
  v: { place: 'investors', href: '/investors' },
  i: { place: 'inbox', href: '/notifications' },
  m: { place: 'messages', href: '/messages' },
  s: { place: 'saved', href: '/saved' },
};

/** What the places are called. */
export function usePlaceName(): (place: Place) => string {
  const t = useT();
  return useCallback((place) => t(`go-${place}`), [t]);
}

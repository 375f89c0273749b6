import { type RefObject, useState } from 'react';
import type { Thread } from '#server/message/message.output.ts';
import { newSince } from './merged-thread.ts';
import { isAtItsEnd } from './use-steady.ts';

/** Whether one is at the end of what is read from below, and how much has come there since one was. */
export function useEnd(log: RefObject<HTMLElement | null>, items: Thread['items']) {
  /** The last one there was as one left the end; undefined at the end. */
  const [last, setLast] = useState<string>();
  const newest = items.at(-1)?.id ?? '';
  return {
    isAtEnd: last === undefined,
    waiting: last === undefined ? 0 : newSince(items, last),
    /** To be called when it was scrolled. */
    look: () => {
      const isThere = !log.current || isAtItsEnd(log.current);
      setLast((before) => (isThere ? undefined : (before ?? newest)));
    },
    show: () => log.current?.scrollTo({ top: 0 }),
  };
}

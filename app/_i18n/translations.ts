import { createTranslator } from 'next-intl';
import { use } from 'react';
import type { Locale } from '#db/vocabulary.ts';
import type { Messages } from '#messages/messages.d.ts';
import type { Room } from './catalogue.ts';
import { Speech } from './locale-provider.tsx';

/**
 * A room's words: gives the hook by which its components say them, `const t = useT(); t('save')`. The English ones come
 * with the room's code, those of another language with that language's catalogue, before the first page is taken over.
 */
export function translationsOf<R extends Room>(room: R, english: Messages[R]): () => Translator<R> {
  const made = new Map<Locale, Translator<R>>();
  return () => {
    const { locale, catalogue } = use(Speech);
    const known = made.get(locale);
    if (known) return known;
    // Another language says what the English messages say, so their types are its own.
    const messages = (catalogue?.[room] ?? english) as Messages[R];
    const t: Translator<R> = createTranslator({ locale, messages });
    made.set(locale, t);
    return t;
  };
}

/** Says a room's messages: `t('votes', { count })`; with marks in it `t.rich('read', { link: (text) => <a>{text}</a> })`. */
export type Translator<R extends Room> = ReturnType<typeof createTranslator<Messages[R]>> & {
  /** Never there: it keeps the words of one room from being taken for those of another. */
  readonly room?: R;
};

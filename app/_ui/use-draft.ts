import { useCallback, useEffect, useState } from 'react';

/** Text that is kept on the device until it is cleared, whatever becomes of the page. */
export function useDraft(name: string, start = '') {
  const [text, setText] = useState(start);
  useEffect(() => {
    const kept = keptText(name);
    if (kept) setText(kept);
  }, [name]);
  /** `before` is kept with it and not shown: what is being sent meanwhile. */
  const write = useCallback(
    (value: string, before = '') => {
      setText(value);
      keepText(name, inOne(before, value));
    },
    [name],
  );
  return [text, write] as const;
}

/** Two texts as one, in paragraphs of their own. */
export const inOne = (first: string, second: string): string => [first, second].filter(Boolean).join('\n\n');

const prefix = 'draft:';

const keyOf = (name: string): string => prefix + name;

/** Whether any form has words that are kept here. */
export const hasDrafts = (): boolean =>
  stored(() => Object.keys(localStorage).some((name) => name.startsWith(prefix))) ?? false;

export const keptText = (name: string): string | null | undefined => stored(() => localStorage.getItem(keyOf(name)));

/** What a form under that name begins with; '' where it is to begin as usual. */
export function keepText(name: string, text: string): void {
  stored(() => (text ? localStorage.setItem(keyOf(name), text) : localStorage.removeItem(keyOf(name))));
}

/** Nothing where storage is switched off: then the text lasts as long as the page. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

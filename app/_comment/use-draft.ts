import { useCallback, useEffect, useState } from 'react';

/** Text that is kept on the device until it is cleared, whatever becomes of the page. */
export function useDraft(name: string, start = '') {
  const key = `draft:${name}`;
  const [text, setText] = useState(start);
  useEffect(() => {
    const kept = stored(() => localStorage.getItem(key));
    if (kept) setText(kept);
  }, [key]);
  const write = useCallback(
    (value: string) => {
      setText(value);
      stored(() => (value ? localStorage.setItem(key, value) : localStorage.removeItem(key)));
    },
    [key],
  );
  return [text, write] as const;
}

/** Nothing where storage is switched off: then the text lasts as long as the page. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

'use client';

import { useT } from './t.ts';
/**
 * The first stop of the keyboard. Where scripts run it moves the focus and leaves the address alone: whoever skipped the
 * header went nowhere, and Back is to lead to the page before.
 */
export function SkipLink() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link where no scripts run
    <a
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      className="rounded-6 bg-raised focus:shadow-float fixed start-2 top-2 z-60 -translate-y-16 px-3 py-2 focus:translate-y-0"
    >
      {t('skip')}
    </a>
  );
}

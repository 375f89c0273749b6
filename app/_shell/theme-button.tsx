'use client';

import { Contrast } from 'lucide-react';
import { IconButton } from '#app/_ui/button.tsx';
import { choose } from './preferences.ts';
import { useT } from './t.ts';

export function ThemeButton() {
  const t = useT();
  return (
    <IconButton label={t('theme')} onClick={switchTheme}>
      <Contrast size={20} strokeWidth={1.6} aria-hidden="true" />
    </IconButton>
  );
}

/** Back to what the system shows means following the system again. */
export function switchTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const shown = document.documentElement.dataset.theme ?? system;
  const next = shown === 'dark' ? 'light' : 'dark';
  choose('theme', next === system ? undefined : next);
}

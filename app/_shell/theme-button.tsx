'use client';

import { Contrast } from 'lucide-react';
import { IconButton } from '#app/_ui/button.tsx';
import { choose, type Preference } from './preferences.ts';
import { useT } from './t.ts';

export function ThemeButton() {
  const t = useT();
  return (
    <IconButton label={t('theme')} onClick={switchTheme}>
      <Contrast size={20} strokeWidth={1.6} aria-hidden="true" />
    </IconButton>
  );
}

export const switchTheme = () => switchOver('theme', '(prefers-color-scheme: dark)', ['light', 'dark']);
export const switchContrast = () => switchOver('contrast', '(prefers-contrast: more)', ['normal', 'more']);

/** Back to what the system shows means following the system again. */
function switchOver(preference: Preference, wish: string, [usual, wished]: [string, string]) {
  const system = matchMedia(wish).matches ? wished : usual;
  const shown = document.documentElement.dataset[preference] ?? system;
  const next = shown === wished ? usual : wished;
  choose(preference, next === system ? undefined : next);
}

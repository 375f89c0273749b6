import type { CSSProperties } from 'react';
import { hueOf } from './plate.ts';

type Props = { username: string; name: string; url: string | null; size?: keyof typeof sizes };

/** A person's picture, or the initials on the person's hue. The name stands beside it, so it says nothing itself. */
export function Avatar({ username, name, url, size = 'small' }: Props) {
  const { px, className } = sizes[size];
  if (url) {
    return (
      <img
        src={url}
        alt=""
        width={px}
        height={px}
        loading="lazy"
        className={`rounded-full object-cover ${className}`}
      />
    );
  }
  return (
    <span
      className={`hue inline-grid shrink-0 place-items-center rounded-full bg-(--ground-2) leading-none font-semibold text-(--ink) select-none ${className}`}
      style={{ '--h': hueOf(username) } as CSSProperties}
      aria-hidden="true"
    >
      {initials(name || username)}
    </span>
  );
}

/** Initials are part of the picture: they do not grow with the text. */
const sizes = {
  small: { px: 20, className: 'size-5 text-[9px]' },
  medium: { px: 28, className: 'size-7 text-[11px]' },
  large: { px: 40, className: 'size-10 text-[14px]' },
  huge: { px: 72, className: 'size-18 text-[24px]' },
} as const;

/** 'Tobe Okafor-Lind' → 'TO'; whole characters, whatever the script. */
function initials(name: string): string {
  const words = name.split(/[\s_]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}

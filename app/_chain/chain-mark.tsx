import type { CSSProperties } from 'react';
import { Plate } from '#app/_project/cover.tsx';
import { hueOf } from '#app/_ui/plate.ts';

type ChainMarkProps = { slug: string; url: string | null; size?: keyof typeof sizes };

/** A chain's square: its logo, or a piece of the plate that its slug draws. Its name stands beside it. */
export function ChainMark({ slug, url, size = 'small' }: ChainMarkProps) {
  const { px, className } = sizes[size];
  const frame = `block shrink-0 overflow-hidden rounded-6 ${className}`;
  if (url) return <img src={url} alt="" width={px} height={px} loading="lazy" className={`${frame} object-cover`} />;
  return (
    <span className={`${frame} hue bg-(--ground)`} style={{ '--h': hueOf(slug) } as CSSProperties}>
      <Plate name={slug} />
    </span>
  );
}

const sizes = {
  small: { px: 32, className: 'size-8' },
  large: { px: 40, className: 'size-10' },
  huge: { px: 64, className: 'size-16' },
} as const;

import type { CSSProperties } from 'react';
import { hueOf } from '#app/_ui/plate.ts';
import { Plate } from './cover.tsx';

/** A chain's square: its logo, or the plate that its slug draws. Its name stands beside it. */
export function Mark({ name, url }: { name: string; url: string | null }) {
  const frame = 'block size-10 shrink-0 overflow-hidden rounded-6';
  // biome-ignore lint/performance/noImgElement: an upload is kept in this size already
  if (url) return <img src={url} alt="" width={40} height={40} loading="lazy" className={`${frame} object-cover`} />;
  return (
    <span className={`${frame} hue bg-(--ground)`} style={{ '--h': hueOf(name) } as CSSProperties}>
      <Plate name={name} />
    </span>
  );
}

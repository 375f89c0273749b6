import type { CSSProperties } from 'react';
import { hueOf, plateOf } from '#app/_ui/plate.ts';

type Props = { slug: string; url: string | null; className?: string };

/** A project's picture at 16:9: the first screenshot, or the plate that its slug draws. Says nothing to a reader's ear. */
export function Cover({ slug, url, className = '' }: Props) {
  if (url) {
    return (
      <span className={`cover ${className}`}>
        {/* biome-ignore lint/performance/noImgElement: the list's own small file; an optimizer would only make it later */}
        <img src={url} alt="" width={384} height={216} loading="lazy" decoding="async" />
      </span>
    );
  }
  return (
    <span className={`cover hue ${className}`} style={{ '--h': hueOf(slug) } as CSSProperties}>
      <Plate name={slug} />
    </span>
  );
}

/** The hairline drawing alone; wants a `hue` around it. */
export function Plate({ name, className = '' }: { name: string; className?: string }) {
  return (
    <svg
      className={`plate ${className}`}
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from numbers only, no word of the name is in it
      dangerouslySetInnerHTML={{ __html: plateOf(name) }}
    />
  );
}

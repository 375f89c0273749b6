import type { CSSProperties } from 'react';
import { hueOf, plateOf } from '#app/_ui/plate.ts';
import { UploadedImage } from '#app/_ui/uploaded-image.tsx';

type Props = {
  slug: string;
  url: string | null;
  /** 16:9, or a strip of the plate where there is no picture to see. */
  shape?: keyof typeof shapes;
  className?: string;
};

/** A project's picture: the first screenshot, or the plate that its slug draws. Says nothing to a reader's ear. */
export function Cover({ slug, url, shape = 'picture', className = '' }: Props) {
  if (url) {
    return (
      <span className={`${frame} ${shapes[shape]} bg-sunken ${className}`}>
        <UploadedImage
          src={url}
          alt=""
          width={384}
          height={216}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      </span>
    );
  }
  return (
    <span
      className={`${frame} ${shapes[shape]} hue bg-(--ground) ${className}`}
      style={{ '--h': hueOf(slug) } as CSSProperties}
    >
      <Plate name={slug} />
    </span>
  );
}

/* A hairline inside the edge, so that pictures of the page's own colour still end somewhere. */
const frame =
  'relative block overflow-hidden rounded-6 after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:inset-ring after:inset-ring-text/8';

const shapes = { picture: 'aspect-video', band: 'aspect-5/2 tablet:aspect-3/1' };

/** The hairline drawing alone; wants a `hue` around it. */
export function Plate({ name, className = '' }: { name: string; className?: string }) {
  return (
    <svg
      className={`plate size-full ${className}`}
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from numbers only, no word of the name is in it
      dangerouslySetInnerHTML={{ __html: plateOf(name) }}
    />
  );
}

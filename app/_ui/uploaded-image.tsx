import type { ComponentProps } from 'react';

/** A picture; what was uploaded is kept as AVIF too, which most browsers take and is smaller. */
export function UploadedImage({ src, alt, ...props }: ComponentProps<'img'> & { src: string; alt: string }) {
  const picture = <img src={src} alt={alt} {...props} />;
  const avif = /^(\/uploads\/.+)\.webp$/.exec(src)?.[1];
  if (!avif) return picture;
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={`${avif}.avif`} />
      {picture}
    </picture>
  );
}

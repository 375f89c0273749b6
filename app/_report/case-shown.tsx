import { ExternalLink } from '#app/_ui/external-link.tsx';
import { UploadedImage } from '#app/_ui/uploaded-image.tsx';
import type { Case } from '#server/moderation/moderation.output.ts';
import { useT } from './t-later.ts';

/** Where the reported thing leads, and its pictures, each a link to all of it. */
export function CaseShown({ shown: { addresses, pictures } }: { shown: NonNullable<Case['shown']> }) {
  const t = useT();
  return (
    <>
      {addresses.length > 0 && (
        <ul aria-label={t('addresses')} className="flex flex-wrap gap-x-4 gap-y-1">
          {addresses.map((address) => (
            <li key={address} className="min-w-0 [overflow-wrap:anywhere]">
              {address.startsWith('/uploads/') ? (
                <a href={address} className={link}>
                  {t('deck')}
                </a>
              ) : (
                <ExternalLink href={address} className={link} />
              )}
            </li>
          ))}
        </ul>
      )}
      {pictures.length > 0 && (
        <ul aria-label={t('pictures')} className="flex flex-wrap gap-2">
          {pictures.map(({ url, alt }, at) => (
            <li key={url}>
              <a href={url} className="rounded-6 bg-sunken block h-[90px] w-[160px] overflow-hidden">
                <UploadedImage
                  src={url}
                  alt={alt || t('picture', { at: at + 1 })}
                  width={160}
                  height={90}
                  loading="lazy"
                  className="size-full object-contain"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const link = 'link touch:inline-flex touch:min-h-11 touch:items-center';

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '#app/_ui/button.tsx';
import { useT } from './t.ts';

type Props = {
  picture: string;
  alt: string;
  /** '2 of 4' */
  place: string;
  /** Shows the next (1) or the one before (-1); left out where there is one alone. */
  onMove?: (by: 1 | -1) => void;
  onClose: () => void;
};

/** One picture as large as the window. The platform's own dialog keeps the focus, ends by Escape and gives it back. */
export function GalleryDialog({ picture, alt, place, onMove, onClose }: Props) {
  const t = useT();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      onClose={onClose}
      aria-label={t('screenshotAt', { place })}
      className="rounded-8 bg-raised text-text shadow-float m-auto max-h-none max-w-none p-3 backdrop:bg-[light-dark(#1c1c1999,#000000b3)]"
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onMove?.(-1);
        if (event.key === 'ArrowRight') onMove?.(1);
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <form method="dialog" className="flex items-center justify-between gap-3 pb-2">
        <output className="text-muted ps-1 tabular-nums">{place}</output>
        <span className="flex">
          {onMove && (
            <>
              <IconButton label={t('before')} onClick={() => onMove(-1)}>
                <ChevronLeft className="size-5" aria-hidden="true" />
              </IconButton>
              <IconButton label={t('next')} onClick={() => onMove(1)}>
                <ChevronRight className="size-5" aria-hidden="true" />
              </IconButton>
            </>
          )}
          <IconButton label={t('close')} type="submit">
            <X className="size-5" aria-hidden="true" />
          </IconButton>
        </span>
      </form>
      <img
        src={picture}
        alt={alt}
        loading="lazy"
        className="rounded-6 max-h-[calc(100dvh-7rem)] max-w-[calc(100vw-3rem)]"
      />
    </dialog>
  );
}

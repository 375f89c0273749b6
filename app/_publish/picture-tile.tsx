import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { IconButton } from '#app/_ui/button.tsx';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import { controlClass } from './field.tsx';
import { useT } from './t.ts';

type Props = {
  screenshot: ProjectContent['screenshots'][number];
  thumbnailUrl: string;
  at: number;
  count: number;
  onAlt: (alt: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: (button: HTMLElement) => void;
  onDragStart: () => void;
  onDrop: () => void;
};

/** At an end it does nothing, and keeps the focus of who got there by it. */
const arrow = 'aria-disabled:cursor-not-allowed aria-disabled:*:opacity-40';

/** One picture: drawn to its place by a mouse, moved to it by two buttons. */
export function PictureTile({ screenshot, thumbnailUrl, at, count, ...on }: Props) {
  const t = useT();
  const values = { at: at + 1 };
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', `${at}`);
        on.onDragStart();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        on.onDrop();
      }}
      className="grid content-start gap-1.5"
    >
      <img
        src={thumbnailUrl}
        alt={screenshot.alt || t('pictureAlt', values)}
        width={384}
        height={216}
        draggable={false}
        className="rounded-6 bg-sunken inset-ring-text/8 aspect-video w-full cursor-grab object-cover inset-ring"
      />
      <div className="text-12 text-muted flex min-h-9 items-center justify-between gap-2">
        {at === 0 ? t('cover') : t('picture', values)}
        <span className="-me-2 flex">
          <IconButton
            label={t('pictureEarlier', values)}
            aria-disabled={at === 0}
            className={arrow}
            onClick={() => on.onMove(-1)}
          >
            <ChevronLeft className="size-4" aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('pictureLater', values)}
            aria-disabled={at === count - 1}
            className={arrow}
            onClick={() => on.onMove(1)}
          >
            <ChevronRight className="size-4" aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t('pictureRemove', values)}
            data-takes-out
            onClick={({ currentTarget }) => on.onRemove(currentTarget)}
          >
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <input
        aria-label={t('pictureShows', values)}
        placeholder={t('pictureShowsHint')}
        maxLength={300}
        value={screenshot.alt}
        onChange={(event) => on.onAlt(event.target.value)}
        className={controlClass}
      />
    </li>
  );
}

'use client';

import { ImagePlus } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { contentMaxima, type ProjectContent } from '#server/project/project-content.input.ts';
import type { Uploaded } from '#server/upload/upload.output.ts';
import { fieldId } from './content.ts';
import { FieldError } from './field.tsx';
import { PendingTile } from './pending-tile.tsx';
import { PictureTile } from './picture-tile.tsx';
import { useT } from './t.ts';
import { takeOut } from './take-out.ts';
import type { useUploads } from './use-uploads.ts';

type Screenshot = ProjectContent['screenshots'][number];
type Props = {
  value: Screenshot[];
  onValue: (value: Screenshot[]) => void;
  /** The small file of a picture, by its address. */
  thumbnails: ReadonlyMap<string, string>;
  uploads: ReturnType<typeof useUploads>;
  error?: string | undefined;
};

/** The pictures in their order, the first of which is the cover; more come by choosing, dropping or pasting files. */
export function PicturesField({ value, onValue, thumbnails, uploads, error }: Props) {
  const t = useT();
  const id = fieldId('screenshots');
  const input = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState('');
  const [isOver, setOver] = useState(false);
  const { add, left, tooMany, repeated } = uploads;

  const move = (from: number, to: number) => {
    const moved = value[from];
    if (!moved || to < 0 || to >= value.length || from === to) return;
    onValue(value.toSpliced(from, 1).toSpliced(to, 0, moved));
    setSaid(t('pictureMoved', { from: from + 1, to: to + 1, count: value.length }));
  };
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  return (
    <fieldset
      id={id}
      tabIndex={-1}
      data-list
      className="grid min-w-0 gap-2"
      onDragOver={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!isFiles(event)) return;
        event.preventDefault();
        add(event.dataTransfer.files);
      }}
    >
      <legend className="sr-only">{t('screenshots')}</legend>
      <ul className="tablet:grid-cols-2 grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-5">
        {value.map((screenshot, at) => (
          <PictureTile
            key={screenshot.url}
            screenshot={screenshot}
            thumbnailUrl={thumbnails.get(screenshot.url) ?? screenshot.url}
            at={at}
            count={value.length}
            onAlt={(alt) => onValue(value.map((other, n) => (n === at ? { ...other, alt } : other)))}
            onMove={(by) => move(at, at + by)}
            onRemove={(button) =>
              takeOut(button, () => {
                onValue(value.toSpliced(at, 1));
                setSaid(t('pictureRemoved', { at: at + 1 }));
              })
            }
            onDragStart={() => setDragged(at)}
            onDrop={() => {
              if (dragged !== undefined) move(dragged, at);
              setDragged(undefined);
            }}
          />
        ))}
        {uploads.pending.map((one) => (
          <PendingTile
            key={one.key}
            one={one}
            onRetry={() => uploads.retry(one)}
            onDrop={(button) => takeOut(button, () => uploads.drop(one.key))}
          />
        ))}
        {left > 0 && (
          <li className="grid content-start gap-1.5">
            <button
              type="button"
              data-puts-in
              onClick={() => input.current?.click()}
              className={`text-12 border-edge text-muted hover:bg-hover hover:text-text rounded-6 grid aspect-video w-full place-content-center justify-items-center gap-1.5 border border-dashed text-center ${isOver ? 'bg-accent-soft text-accent' : ''}`}
            >
              <ImagePlus className="size-5" aria-hidden="true" />
              <span>{t.rich('picturesDrop', { br: () => <br /> })}</span>
            </button>
            <span className="text-12 text-muted tabular-nums">
              {t('picturesCount', { count: value.length, max: contentMaxima.screenshots })}
            </span>
          </li>
        )}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
        aria-label={t('picturesInput')}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          add(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <p role="status" className="text-warn empty:hidden">
        {tooMany > 0 && t('picturesTooMany', { count: tooMany, max: contentMaxima.screenshots })}
      </p>
      <p role="status" className="text-text-2 empty:hidden">
        {repeated > 0 && t('picturesRepeated', { count: repeated })}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

/** Pictures are shown as they were drawn anew: by their own address. */
export const shownAs = ({ url }: Uploaded): Screenshot => ({ url, alt: '' });

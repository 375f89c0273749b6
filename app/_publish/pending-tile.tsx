import { CircleAlert } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Button } from '#app/_ui/button.tsx';
import { useT } from './t.ts';
import { sizeOf } from './upload-file.ts';
import type { Pending } from './use-uploads.ts';

type Props = { one: Pending; onRetry: () => void; onDrop: (button: HTMLElement) => void };

/** A picture on its way, or why it was not taken. */
export function PendingTile({ one: { file, progress, error, canRetry }, onRetry, onDrop }: Props) {
  const t = useT();
  const f = useFormats();
  const percent = Math.round(progress * 100);
  return (
    <li className="grid content-start gap-1.5">
      {error ? (
        <div
          role="alert"
          className="text-12 bg-bad-soft text-bad rounded-6 grid aspect-video place-content-center justify-items-center gap-1.5 px-3 text-center"
        >
          <CircleAlert className="size-4" aria-hidden="true" />
          <b className="font-medium [overflow-wrap:anywhere]">{file.name}</b>
          {error}
        </div>
      ) : (
        <div className="bg-sunken rounded-6 grid aspect-video content-end p-3">
          <progress
            aria-label={t('sending', { name: file.name })}
            value={percent}
            max={100}
            className="[&::-webkit-progress-bar]:bg-arc-rest [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent h-1 w-full appearance-none overflow-hidden rounded-full"
          />
        </div>
      )}
      <div className="text-12 text-muted flex min-h-9 items-center justify-between gap-2">
        <span className="truncate">
          {error
            ? sizeOf(file.size, f)
            : percent < 100
              ? t('sentSoFar', { name: file.name, percent })
              : t('beingDrawn', { name: file.name })}
        </span>
        <span className="flex gap-1">
          {canRetry && (
            <Button size="small" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button size="small" look="ghost" data-takes-out onClick={({ currentTarget }) => onDrop(currentTarget)}>
            {error ? t('dismiss') : t('stop')}
          </Button>
        </span>
      </div>
    </li>
  );
}

import { type ChangeEvent, useRef, useState } from 'react';
import { useFileUpload } from '#app/_publish/upload-file.ts';
import { Button } from '#app/_ui/button.tsx';
import { UploadedImage } from '#app/_ui/uploaded-image.tsx';
import { useT } from './t.ts';

type Props = {
  /** A banner is wide; a logo is a square, for which the small copy does. */
  kind: 'logo' | 'banner';
  url: string | null;
  onUrl: (url: string | null) => void;
  error?: string | undefined;
};

/** A picture of the chain: another one, or none. It counts once the form is saved. */
export function ChainPictureField({ kind, url, onUrl, error }: Props) {
  const t = useT();
  const isWide = kind === 'banner';
  const { uploadFile, refusalOf } = useFileUpload();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ busy?: boolean; error?: string | undefined }>({});

  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    const refusal = refusalOf(file, 'image');
    if (refusal) return setState({ error: refusal });
    setState({ busy: true });
    try {
      const options = { onProgress: () => {}, signal: new AbortController().signal };
      const taken = await uploadFile(file, 'image', options);
      onUrl(isWide ? taken.url : (taken.thumbnailUrl ?? taken.url));
      setState({});
    } catch (thrown) {
      setState({ error: thrown instanceof Error ? thrown.message : t('notSent') });
    }
  };
  const problem = state.error ?? error;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <span
        className={`rounded-6 bg-sunken border-line grid shrink-0 place-items-center overflow-hidden border ${isWide ? 'h-16 w-48' : 'size-16'}`}
      >
        {url && <UploadedImage src={url} alt="" className="size-full object-cover" />}
      </span>
      <div className="grid gap-1.5">
        <span className="font-semibold">{t(kind)}</span>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            aria-label={t(url ? `change-${kind}` : `add-${kind}`)}
            disabled={state.busy}
            onClick={() => input.current?.click()}
          >
            {state.busy ? t('oneMoment') : url ? t('change') : t('add')}
          </Button>
          {url && (
            <Button look="ghost" aria-label={t(`remove-${kind}`)} onClick={() => onUrl(null)}>
              {t('remove')}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          aria-label={t(kind)}
          hidden
          onChange={(event) => void choose(event)}
        />
        <p role={problem ? 'alert' : undefined} className={`text-12 ${problem ? 'text-bad' : 'text-muted'}`}>
          {problem ?? t(`hint-${kind}`)}
        </p>
      </div>
    </div>
  );
}

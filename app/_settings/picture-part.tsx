'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import { useFileUpload } from '#app/_publish/upload-file.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { SavedMark } from './saved-mark.tsx';
import { useRefresh } from './settings-query.ts';
import { useT } from './t.ts';

type Props = { username: string; displayName: string; avatarUrl: string | null };

/** One's picture: another one, or none. It is there as soon as it has been taken. */
export function PicturePart({ username, displayName, avatarUrl }: Props) {
  const t = useT();
  const { uploadFile, refusalOf } = useFileUpload();
  const input = useRef<HTMLInputElement>(null);
  const refresh = useRefresh();
  const [state, setState] = useState<{ busy?: boolean; saved?: string; error?: string }>({});

  const set = async (work: () => Promise<string | null>) => {
    setState({ busy: true });
    try {
      const url = await work();
      await api.account.setAvatar.mutate({ url });
      await refresh();
      setState({ saved: url ? t('pictureUp') : t('pictureGone') });
    } catch (error) {
      setState({ error: error instanceof Error && !('data' in error) ? error.message : toldOf(error).message });
    }
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    const refusal = refusalOf(file, 'avatar');
    if (refusal) return setState({ error: refusal });
    const options = { onProgress: () => {}, signal: new AbortController().signal };
    void set(async () => (await uploadFile(file, 'avatar', options)).url);
  };

  return (
    <div className="flex flex-wrap items-center gap-4">
      <Avatar username={username} name={displayName} url={avatarUrl} size="huge" />
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <Button disabled={state.busy} onClick={() => input.current?.click()}>
            {avatarUrl ? t('changePicture') : t('addPicture')}
          </Button>
          {avatarUrl && (
            <Button look="ghost" disabled={state.busy} onClick={() => void set(async () => null)}>
              {t('remove')}
            </Button>
          )}
          <SavedMark text={state.busy ? t('moment') : (state.saved ?? '')} />
        </div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
          aria-label={t('picture')}
          hidden
          onChange={choose}
        />
        {state.error ? (
          <p role="alert" className="text-bad">
            {state.error}
          </p>
        ) : (
          <p className="text-12 text-muted">{t('pictureHint')}</p>
        )}
      </div>
    </div>
  );
}

'use client';

import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from './field.tsx';
import { useT } from './t.ts';
import { useFileUpload } from './upload-file.ts';

type Props = {
  value: string;
  onValue: (url: string) => void;
  /** Told when a file sets out, and when it is there or was not taken. */
  onSending: (isSending: boolean) => void;
  error?: string | undefined;
};

/** A PDF that readers may save; it is never shown on the site. */
export function DeckField({ value, onValue, onSending, error }: Props) {
  const t = useT();
  const { uploadFile, refusalOf } = useFileUpload();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<number>();
  const [refusal, setRefusal] = useState<string>();

  const send = async (file: File) => {
    setRefusal(refusalOf(file, 'deck'));
    if (refusalOf(file, 'deck')) return;
    setSending(0);
    onSending(true);
    try {
      const { url } = await uploadFile(file, 'deck', { onProgress: setSending, signal: new AbortController().signal });
      onValue(url);
    } catch (failure) {
      setRefusal((failure as Error).message);
    }
    setSending(undefined);
    onSending(false);
  };
  return (
    <Field field="pitchDeckUrl" label={t('deck')} note={t('optional')} hint={t('deckHint')} error={refusal ?? error}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-2">
          <Button {...control} disabled={sending !== undefined} onClick={() => input.current?.click()}>
            <FileText className="size-4" aria-hidden="true" />
            {sending === undefined
              ? value
                ? t('deckOther')
                : t('deckChoose')
              : t('deckSending', { percent: Math.round(sending * 100) })}
          </Button>
          {value && (
            <>
              <a href={value} className="link">
                {t('deck')}
              </a>
              <Button look="ghost" onClick={() => onValue('')}>
                {t('deckRemove')}
              </Button>
            </>
          )}
          <input
            ref={input}
            type="file"
            accept="application/pdf"
            aria-label={t('deckInput')}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void send(file);
            }}
          />
        </div>
      )}
    </Field>
  );
}

'use client';

import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from './field.tsx';
import { useT } from './t.ts';
import { takeOut } from './take-out.ts';
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
        <div data-list className="flex flex-wrap items-center gap-2">
          <Button
            {...control}
            data-puts-in
            aria-disabled={sending !== undefined}
            onClick={() => sending === undefined && input.current?.click()}
          >
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
              <Button
                look="ghost"
                data-takes-out
                onClick={({ currentTarget }) => takeOut(currentTarget, () => onValue(''))}
              >
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

'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { chip } from '#app/_ui/chip.ts';
import { inputClass } from '#app/_ui/field.tsx';
import { declineReasons } from '#db/vocabulary.ts';
import type { Intro } from '#server/intro/intro.output.ts';
import { useT } from './t-later.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = {
  intro: Intro;
  /** Of who asks. */
  name: string;
  isBusy: boolean;
  failure: string | undefined;
  accept: () => Promise<void>;
  decline: (reason: string) => Promise<void>;
};

/** Accepts in one click, and declines in one with the reason that is clicked. */
export function Answer({ intro: { direction, with: other }, name, isBusy, failure, accept, decline }: Props) {
  const t = useT();
  const reasonWords = useReasonWords();
  const [isWriting, setWriting] = useState(false);
  return (
    <div className="mt-1 grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {other && (
          <Button look="primary" size="small" disabled={isBusy} onClick={() => void accept()}>
            {t.rich('accept', { name, hidden })}
          </Button>
        )}
        <fieldset disabled={isBusy} className="flex min-w-0 flex-wrap items-center gap-1.5">
          <legend className="text-muted float-left me-1.5">{t.rich('declineOf', { name, hidden })}</legend>
          {declineReasons[direction].map((reason) => (
            <button key={reason} type="button" className={chip} onClick={() => void decline(reason)}>
              {t.rich('declineBy', { reason: reasonWords(reason), hidden })}
            </button>
          ))}
          <button type="button" aria-expanded={isWriting} className={chip} onClick={() => setWriting(!isWriting)}>
            {t.rich('declineOther', { hidden })}
          </button>
        </fieldset>
      </div>
      {isWriting && (
        <OwnReason isBusy={isBusy} onSend={(reason) => void decline(reason)} onLeave={() => setWriting(false)} />
      )}
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
    </div>
  );
}

const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;

type OwnProps = { isBusy: boolean; onSend: (reason: string) => void; onLeave: () => void };

function OwnReason({ isBusy, onSend, onLeave }: OwnProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(reason.trim());
  };
  return (
    <form onSubmit={send} className="flex gap-2">
      <input
        aria-label={t('ownReason')}
        placeholder={t('ownReason')}
        value={reason}
        minLength={3}
        maxLength={300}
        required
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        className={inputClass}
      />
      <Button type="submit" disabled={isBusy || reason.trim().length < 3}>
        {t('decline')}
      </Button>
    </form>
  );
}

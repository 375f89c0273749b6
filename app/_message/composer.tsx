'use client';

import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { useDraft } from '#app/_ui/use-draft.ts';
import type { Person } from '#server/profile/person.output.ts';
import { useT } from './t-later.ts';

const longest = 4000;

type Props = { other: Person; onSend: (body: string) => void };

/** Where a message is written. What was begun is kept on the device, for each conversation. */
export function Composer({ other, onSend }: Props) {
  const t = useT();
  const me = useMe();
  const [text, write] = useDraft(`message:${me?.username}:${other.username}`);
  const id = useId();
  const body = text.trim();
  const left = longest - text.length;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    onSend(body);
    write('');
  };
  return (
    <form onSubmit={send} className="border-line nav:ps-6 border-t py-3">
      <label htmlFor={id} className="sr-only">
        {t('messageTo', { name: other.displayName || other.username })}
      </label>
      <div className="border-edge rounded-8 focus-within:outline-accent bg-surface flex items-end gap-2 border p-1.5 focus-within:outline-2 focus-within:-outline-offset-1">
        <textarea
          id={id}
          dir="auto"
          rows={1}
          maxLength={longest}
          aria-describedby={`${id}-hint`}
          placeholder={t('write')}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={sendByKey}
          className="touch:text-16 field-sizing-content max-h-48 min-h-9 min-w-0 flex-1 resize-none px-2 py-2 outline-none"
        />
        <button type="submit" aria-disabled={!body || undefined} className={buttonClass({ look: 'primary' })}>
          <SendHorizontal className="size-4" aria-hidden="true" />
          {t('send')}
        </button>
      </div>
      <p id={`${id}-hint`} className="text-12 text-muted touch:hidden pt-1.5 tabular-nums">
        {left < 300 ? t('left', { count: left }) : t('sendHint')}
      </p>
    </form>
  );
}

/** On a phone Enter is a new line, as its keyboard has no other way to one. */
function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!event.metaKey && !event.ctrlKey && !matchMedia('(pointer: fine)').matches) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

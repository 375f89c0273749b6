'use client';

import { type ComponentProps, type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { loadMarkdown } from '#app/_markdown/markdown';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { inOne, useDraft } from '#app/_ui/use-draft.ts';
import { MarkdownHelp } from './markdown-help.tsx';
import { useT } from './t.ts';

const longest = 5000;

type Props = Pick<ComponentProps<'textarea'>, 'placeholder' | 'autoFocus'> & {
  label: string;
  /** Under which name the text is kept on this device. */
  draft: string;
  start?: string;
  submitWord: string;
  /** False where it was not taken: then the text is back. */
  onSend: (body: string) => Promise<boolean>;
  onCancel?: () => void;
};

/**
 * Where a comment is written. Its text is kept on the device until the server has taken it; what is written meanwhile is
 * the next one, and comes after it where it was not taken.
 */
export function CommentForm({ label, draft, start, submitWord, onSend, onCancel, ...field }: Props) {
  const t = useT();
  const [text, write] = useDraft(draft, start);
  const [sent, setSent] = useState('');
  const shown = useRef(text);
  shown.current = text;
  const id = useId();
  const body = text.trim();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!body || sent) return;
    setSent(body);
    write('', body);
    const isTaken = await onSend(body);
    setSent('');
    write(isTaken ? shown.current : inOne(body, shown.current));
  };
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
    if (event.key === 'Escape') onCancel?.();
  };
  return (
    <form
      onSubmit={(event) => void send(event)}
      className="border-edge rounded-8 focus-within:outline-accent bg-surface border focus-within:outline-2 focus-within:-outline-offset-1"
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        {...field}
        id={id}
        dir="auto"
        rows={3}
        maxLength={longest}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => write(event.target.value, sent)}
        onFocus={() => void loadMarkdown()}
        onKeyDown={sendByKey}
        className="touch:text-16 rounded-t-8 block field-sizing-content max-h-96 min-h-18 w-full resize-y px-3.5 py-2.5 outline-none"
      />
      <div className="flex flex-wrap items-center justify-end gap-2 p-2 ps-3.5">
        <div id={`${id}-hint`} className="text-12 text-muted min-w-0 flex-1 basis-28">
          {text.length > longest - 500 ? (
            <span role="status" className="tabular-nums">
              {t('left', { count: longest - text.length })}
            </span>
          ) : (
            <MarkdownHelp />
          )}
        </div>
        {onCancel && (
          <Button look="ghost" size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <button
          type="submit"
          aria-disabled={!body || sent !== '' || undefined}
          className={buttonClass({ look: 'primary', size: 'small' })}
        >
          {submitWord}
        </button>
      </div>
    </form>
  );
}

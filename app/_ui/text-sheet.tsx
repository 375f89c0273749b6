'use client';

import { type ReactNode, useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { Button } from './button.tsx';
import { FormArea } from './form-field.tsx';
import { Sheet } from './sheet.tsx';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** What it does, and who reads it. */
  about?: ReactNode;
  /** Fields beside the text. */
  children?: ReactNode;
  label: string;
  hint: string;
  rows: number;
  /** What the button says. */
  action: string;
  schema: {
    safeParse: (
      text: string,
    ) => { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };
  };
  /** Gives what hindered it, if anything; otherwise the sheet closes. */
  onAct: (text: string) => Promise<string | undefined>;
  onClose: () => void;
};

const mostLetters = 1000;

/** Asks for a few words, such as why something is done, and does it. */
export function TextSheet({ title, about, children, label, hint, rows, action, schema, onAct, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  // What is pasted may be cut: the count says that it is.
  const isNearEnd = text.length > mostLetters - 100;
  const act = async () => {
    const known = schema.safeParse(text);
    if (!known.success) return setProblem(inOwnWords(known.error.issues[0]?.message ?? ''));
    setBusy(true);
    setProblem(undefined);
    const hindered = await onAct(known.data);
    if (hindered === undefined) return onClose();
    setProblem(hindered);
    setBusy(false);
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {about && <p className="text-text-2 text-pretty">{about}</p>}
        {children}
        <FormArea
          label={label}
          rows={rows}
          maxLength={mostLetters}
          end={
            isNearEnd && (
              <span className="tabular-nums">{t('lengthOf', { count: text.length, most: mostLetters })}</span>
            )
          }
          dir="auto"
          value={text}
          error={problem}
          hint={hint}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Sheet>
  );
}

'use client';

import { type ReactNode, useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { ActSheet } from './act-sheet.tsx';
import { FormArea } from './form-field.tsx';
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
  // What is pasted may be cut: the count says that it is.
  const isNearEnd = text.length > mostLetters - 100;
  const act = async () => {
    const known = schema.safeParse(text);
    return known.success ? onAct(known.data) : inOwnWords(known.error.issues[0]?.message ?? '');
  };
  return (
    <ActSheet title={title} action={action} onAct={act} onClose={onClose}>
      {(problem) => (
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
      )}
    </ActSheet>
  );
}

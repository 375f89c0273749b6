'use client';

import { useId, useState } from 'react';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';

type Props = { note: string; onSave: (note: string) => void; onClose: () => void };

/** The private note of a saved project. */
export function NoteSheet({ note, onSave, onClose }: Props) {
  const [text, setText] = useState(note);
  const id = useId();
  return (
    <Sheet
      title="Your note"
      onClose={onClose}
      onSubmit={() => onSave(text.trim())}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Cancel</Button>
          <button type="submit" className={buttonClass({ look: 'primary' })}>
            Keep note
          </button>
        </>
      }
    >
      <label htmlFor={id} className="text-muted block pb-2">
        Only you see it.
      </label>
      <textarea
        id={id}
        rows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={inputClass}
      />
    </Sheet>
  );
}

import { useEffect, useRef } from 'react';
import { fieldSentence } from '#app/_ui/field-sentence.ts';
import type { ContentField } from '#server/project/project-content.input.ts';
import { fieldId, type Problems } from './content.ts';
import { fieldNames } from './field-names.ts';
import { useT } from './t.ts';

/** All that is wrong, with a link to each field. It takes the focus when it comes. */
export function ProblemSummary({ problems, round }: { problems: Problems; round: number }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(problems) as [ContentField, string][];
  useEffect(() => {
    if (round > 0) box.current?.focus();
  }, [round]);
  if (fields.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="bg-bad-soft rounded-8 grid scroll-mt-18 gap-1 px-4 py-3">
      <h2 className="font-semibold">{t('problems')}</h2>
      <ul className="grid gap-1">
        {fields.map(([field, message]) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              className="link"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {fieldSentence(t(fieldNames[field]), message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

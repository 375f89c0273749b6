'use client';

import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { loadMarkdown, Markdown } from '#app/_markdown/markdown';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { type ContentField, contentMaxima } from '#server/project/project-content.input.ts';
import { counted, Field } from './field.tsx';
import { useT } from './t.ts';

type Props = {
  field: ContentField & ('description' | 'story' | 'novelty' | 'comparison');
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  rows?: number;
};

/** A text in Markdown, to be written or looked at as it will be shown. */
export function MarkdownField({ field, label, hint, error, value, onValue, rows = 4 }: Props) {
  const t = useT();
  const f = useFormats();
  const [isPreview, setPreview] = useState(false);
  return (
    <Field
      field={field}
      label={label}
      note={counted(value, contentMaxima[field], f)}
      hint={
        <>
          {hint && <span className="block">{hint}</span>}
          <MarkdownHelp />
        </>
      }
      error={error}
    >
      {(control) => (
        <div className="rounded-8 border-edge has-[textarea[aria-invalid]]:border-bad overflow-hidden border">
          <div className={`${tabs} bg-sunken px-3`}>
            <Choice isCurrent={!isPreview} onClick={() => setPreview(false)}>
              {t('write')}
            </Choice>
            <Choice isCurrent={isPreview} onClick={() => setPreview(true)}>
              {t('preview')}
            </Choice>
          </div>
          {isPreview ? (
            <div dir="auto" className="text-16 min-h-28 px-3 py-2.5">
              {value.trim() ? <Markdown source={value} /> : <p className="text-muted">{t('previewEmpty')}</p>}
            </div>
          ) : (
            <textarea
              {...control}
              dir="auto"
              rows={rows}
              value={value}
              onChange={(event) => onValue(event.target.value)}
              className="bg-surface touch:text-16 block field-sizing-content max-h-[60vh] min-h-28 w-full resize-y px-3 py-2.5 focus-visible:-outline-offset-2"
            />
          )}
        </div>
      )}
    </Field>
  );
}

type ChoiceProps = { isCurrent: boolean; onClick: () => void; children: string };

function Choice({ isCurrent, onClick, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'true' : undefined}
      onPointerEnter={() => void loadMarkdown()}
      onClick={onClick}
      className={tab}
    >
      {children}
    </button>
  );
}

const help = ['bold', 'heading', 'list', 'link', 'code', 'quote'] as const;

function MarkdownHelp() {
  const t = useT();
  return (
    <details>
      <summary className="link touch:min-h-11 touch:items-center inline-flex cursor-pointer">{t('markdown')}</summary>
      <ul className="mt-1 grid gap-1">
        {help.map((kind) => (
          <li key={kind}>
            {t.rich('markdownGives', {
              code: () => <code className="rounded-4 bg-sunken px-1 font-mono">{t(`write-${kind}`)}</code>,
              shown: t(`show-${kind}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { MarkdownHelp } from '#app/_comment/markdown-help.tsx';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { Button } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { type PostTag, postTags } from '#db/vocabulary.ts';
import { PostBody, PostTitle } from '#server/post/post.input.ts';
import { useT } from './t.ts';

export type PostWords = { title: string; body: string; tag: PostTag | null };

type Props = {
  words: PostWords;
  onChange: (words: Partial<PostWords>) => void;
  submitWord: string;
  /** Gives what hindered it, if anything. */
  onSend: (words: PostWords) => Promise<string | undefined>;
  /** Beside the button. */
  children?: ReactNode;
};

/** Title, tag and words of a post. What is wrong is said where it is. */
export function PostForm({ words, onChange, submitWord, onSend, children }: Props) {
  const t = useT();
  const [problems, setProblems] = useState<{
    title?: string | undefined;
    body?: string | undefined;
    all?: string | undefined;
  }>({});
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const title = PostTitle.safeParse(words.title);
    const body = PostBody.safeParse(words.body);
    setProblems({ title: problemOf(title), body: problemOf(body) });
    if (!title.success || !body.success) return;
    setBusy(true);
    const all = await onSend({ ...words, title: title.data, body: body.data });
    setProblems({ all });
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-4" noValidate>
      <FormField
        label={t('title')}
        maxLength={140}
        dir="auto"
        value={words.title}
        error={problems.title}
        hint={t('titleHint')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <fieldset className="min-w-0 pb-3">
        <legend className="pb-1.5 font-semibold">{t('whatIsIt')}</legend>
        <div className="flex flex-wrap gap-2">
          {postTags.map((tag) => (
            <label
              key={tag}
              className={`${chip} has-focus-visible:outline-accent cursor-pointer has-focus-visible:outline-2 ${words.tag === tag ? chosenChip : ''}`}
            >
              <input
                type="radio"
                name="tag"
                className="sr-only"
                checked={words.tag === tag}
                onChange={() => onChange({ tag })}
              />
              {t(`tag-${tag}`)}
            </label>
          ))}
          {words.tag && (
            <button type="button" className={chip} onClick={() => onChange({ tag: null })}>
              {t('withoutTag')}
            </button>
          )}
        </div>
      </fieldset>
      <FormArea
        label={t('text')}
        rows={12}
        maxLength={20_000}
        dir="auto"
        value={words.body}
        error={problems.body}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      <div className="text-12 text-muted -mt-4">
        <MarkdownHelp />
      </div>
      {problems.all && (
        <p role="alert" className="text-bad">
          {problems.all}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2 pt-2">
        <Button type="submit" look="primary" disabled={isBusy}>
          {submitWord}
        </Button>
        {children}
      </div>
    </form>
  );
}

function problemOf({ error }: z.ZodSafeParseResult<string>): string | undefined {
  const message = error?.issues[0]?.message;
  return message && inOwnWords(message);
}

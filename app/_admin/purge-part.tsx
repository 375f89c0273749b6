'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useSettled } from '#app/_ui/use-settled.ts';
import { PurgeTag } from '#server/ops/ops.input.ts';
import { tagsQuery } from './cache-query.ts';
import { Part } from './data-table.tsx';
import { useT } from './t.ts';

const settleMs = 200;

type Problems = { tag?: string; reason?: string; form?: string };

/** Makes stale whatever carries a tag. */
export function PurgePart() {
  const t = useT();
  const listId = useId();
  const [tag, setTag] = useState('');
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const text = useSettled(tag, settleMs);
  const { data } = useQuery({ ...tagsQuery(text), enabled: isAsking, placeholderData: keepPreviousData });

  const purge = async (event: FormEvent) => {
    event.preventDefault();
    const known = PurgeTag.safeParse({ tag, reason });
    if (!known.success) {
      const issues = known.error.issues.map(({ path, message }) => [path[0], inOwnWords(message)]);
      return setProblems(Object.fromEntries(issues));
    }
    setBusy(true);
    setProblems({});
    try {
      await api.ops.purge.mutate(known.data);
      toast({ title: t('purged', { tag: known.data.tag }) });
      setTag('');
      setReason('');
    } catch (error) {
      const { field, message } = toldOf(error);
      setProblems({ [field ?? 'form']: message });
    }
    setBusy(false);
  };
  return (
    <Part title={t('purgeTitle')} about={t('purgeAbout')}>
      <form
        onSubmit={(event) => void purge(event)}
        className="tablet:grid-cols-[1fr_2fr_auto] grid items-start gap-x-3"
      >
        <FormField
          label={t('tag')}
          list={listId}
          value={tag}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="project:crosshair"
          error={problems.tag}
          onFocus={() => setAsking(true)}
          onChange={(event) => setTag(event.target.value)}
        />
        <datalist id={listId}>
          {data?.items.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
        <FormField
          label={t('reason')}
          value={reason}
          maxLength={1000}
          error={problems.reason ?? problems.form}
          hint={t('tenOrMore')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" disabled={isBusy} className="tablet:mt-[26px]">
          {t('purge')}
        </Button>
      </form>
    </Part>
  );
}

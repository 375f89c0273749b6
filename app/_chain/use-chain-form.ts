import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { ChainContent } from '#server/chain/chain-writes.input.ts';
import { useT } from './t.ts';

export type ChainFields = z.input<typeof ChainContent>;

/** The form of a chain, checked by the schema that the server uses. `save` does it; what it throws is told. */
export function useChainForm(start: ChainFields, save: (content: ChainContent) => Promise<unknown>) {
  const t = useT();
  const form = useForm<ChainFields, unknown, ChainContent>({
    resolver: zodResolver(ChainContent),
    mode: 'onTouched',
    defaultValues: start,
  });
  const [problem, setProblem] = useState<string>();
  const send = async (content: ChainContent) => {
    setProblem(undefined);
    try {
      await save(content);
    } catch (error) {
      const { code, field, message } = toldOf(error);
      const name = field?.replace(/^content\./, '').split('.')[0];
      if (code === 'EDIT_CONFLICT') {
        setProblem(t('changedSince'));
      } else if (name && name in content) form.setError(name as 'name', { message }, { shouldFocus: true });
      else setProblem(message);
    }
  };
  const { errors, isSubmitting } = form.formState;
  return {
    form,
    problem,
    isBusy: isSubmitting,
    onSubmit: form.handleSubmit(send, () => setProblem(t('somethingWrong'))),
    errorOf: (name: keyof ChainFields) => messageIn(errors[name], t),
  };
}

export type ChainForm = ReturnType<typeof useChainForm>;

export const blankChain: ChainFields = {
  name: '',
  description: '',
  rules: '',
  categories: [],
  links: [],
  logoUrl: null,
  bannerUrl: null,
  isPublic: true,
  requiresApproval: false,
};

/** The first thing that is wrong in a field, or in one of a list. */
function messageIn(error: unknown, t: Translator<'chain'>): string | undefined {
  if (!(error instanceof Object)) return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === 'string')
    return /^[a-z]/.test(message) ? t('this', { message: inOwnWords(message) }) : inOwnWords(message);
  const inner = Object.entries(error).map(([name, one]) => (name === 'ref' ? undefined : messageIn(one, t)));
  return inner.find((text) => text !== undefined);
}

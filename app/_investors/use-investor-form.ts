import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { ownInvestorQuery } from '#app/_settings/settings-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { OwnInvestorProfile } from '#server/investor/investor.output.ts';
import { InvestorEntry } from '#server/investor/investor-profile.input.ts';
import { type Entry, forgetEntry, keepEntry, keptEntry } from './kept-entry.ts';
import { useT } from './t-later.ts';

/** The form of one's own entry, and how the card will look while it is written. */
export function useInvestorForm(own: OwnInvestorProfile) {
  const t = useT();
  const queryClient = useQueryClient();
  const me = useMe();
  const username = me?.username ?? '';
  // The form begins with one state of the entry; what is read later does not move it.
  const [revision, setRevision] = useState(own.revision);
  const form = useForm<Entry, unknown, InvestorEntry>({
    resolver: zodResolver(InvestorEntry),
    mode: 'onTouched',
    defaultValues: own.entry ?? { ...blank, name: me?.displayName ?? '' },
  });
  /** What was written here before and not saved is in the form again. */
  const [isBack, setBack] = useState(false);
  const [outcome, setOutcome] = useState<{ saved?: string; problem?: string }>({});

  useEffect(() => {
    const kept = keptEntry(username, revision);
    if (kept) form.reset(kept, { keepDefaultValues: true });
    setBack(kept !== undefined);
    const { unsubscribe } = form.watch((values) => keepEntry(username, { revision, values: values as Entry }));
    return unsubscribe;
  }, [form, username, revision]);
  const forget = () => {
    forgetEntry(username);
    setBack(false);
  };

  const save = async (values: InvestorEntry) => {
    setOutcome({});
    try {
      const saved = await api.investors.saveProfile.mutate({ ...values, revision });
      setRevision(saved.revision);
      form.reset(values);
      forget();
      setOutcome({ saved: values.isPublic ? t('savedPublic') : t('savedHidden') });
      // Whoever looks at the directory next sees it as it is now.
      await queryClient.invalidateQueries({ queryKey: trpc.investors.pathKey(), refetchType: 'none' });
      queryClient.setQueryData(ownInvestorQuery().queryKey, { entry: values, revision: saved.revision });
    } catch (error) {
      const { code, field, message } = toldOf(error);
      if (code === 'EDIT_CONFLICT') setOutcome({ problem: t('changedSince') });
      else if (field && (field.split('.')[0] ?? '') in values)
        form.setError(field as 'name', { message }, { shouldFocus: true });
      else setOutcome({ problem: message });
    }
  };
  const { errors, isSubmitting } = form.formState;
  return {
    form,
    isBusy: isSubmitting,
    ...outcome,
    isBack,
    startAnew: () => {
      form.reset();
      forget();
    },
    onSubmit: form.handleSubmit(save, () => setOutcome({ problem: t('wrongAbove') })),
    errorOf: (name: keyof Entry) => messageIn(errors[name], t),
    card: cardOf(form.watch(), { username: me?.username ?? 'you', avatarUrl: me?.avatarUrl ?? null }),
  };
}

export type InvestorForm = ReturnType<typeof useInvestorForm>;

const blank: Entry = {
  type: 'individual',
  name: '',
  company: '',
  title: '',
  bio: '',
  thesis: '',
  sectors: [],
  stages: [],
  countries: [],
  checkSizeMin: 0,
  checkSizeMax: 0,
  notableInvestments: [],
  valueAdded: '',
  portfolioLinks: [],
  openToIntros: true,
  isPublic: false,
};

/** The directory's card of what is in the form, wrong or not. */
function cardOf(values: Entry, person: { username: string; avatarUrl: string | null }) {
  const { isPublic: _, ...entry } = values;
  return {
    ...entry,
    ...person,
    sectors: entry.sectors ?? [],
    stages: entry.stages ?? [],
    countries: entry.countries ?? [],
    checkSizeMin: entry.checkSizeMin || 0,
    checkSizeMax: Math.max(entry.checkSizeMin || 0, entry.checkSizeMax || 0),
    answerRate: null,
    medianAnswerSeconds: null,
  };
}

/** The first thing that is wrong in a field, or in one of a list. */
function messageIn(error: unknown, t: Translator<'investors-later'>): string | undefined {
  if (!(error instanceof Object)) return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === 'string') {
    const problem = inOwnWords(message);
    return /^[a-z]/.test(problem) ? t('wrongField', { problem }) : problem;
  }
  const inner = Object.entries(error).map(([name, one]) => (name === 'ref' ? undefined : messageIn(one, t)));
  return inner.find((text) => text !== undefined);
}

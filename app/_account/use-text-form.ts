'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useEffect, useRef } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { fieldSentence } from '#app/_ui/field-sentence.ts';
import { keepText, keptText } from '#app/_ui/use-draft.ts';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { useTold } from './auth-words.ts';

type Texts = Record<string, string>;

type Options<Name extends string> = {
  /** Each field's name on the page, in their order. */
  labels: Record<Name, string>;
  values?: Partial<Record<Name, string>>;
  /** Under which name what is written is kept on this device until it is sent. Not for secrets. */
  keepAs?: string;
  /** Does it; what it throws is told at its field, else above the button. False where it asks something first. */
  submit: (values: Record<Name, string>) => Promise<unknown>;
};

/**
 * A form of texts, checked by the schema that the server uses: when a field is left, and again when all is sent. The
 * first field that is wrong gets the focus.
 */
export function useTextForm<Name extends string>(schema: z.ZodType, { labels, values, keepAs, submit }: Options<Name>) {
  const form = useForm<Texts>({
    resolver: zodResolver(schema as z.ZodType<Texts, Texts>),
    mode: 'onTouched',
    defaultValues: values as Texts,
  });
  const { errors, isSubmitting, isDirty } = form.formState;
  const isLive = useIsLive();
  const told = useTold();
  useKept(form, keepAs);

  const send = async () => {
    try {
      const isSent = await submit(form.getValues() as Record<Name, string>);
      if (keepAs && isSent !== false) keepText(keepAs, '');
    } catch (error) {
      const { message, field } = told(error);
      const at = field === undefined ? undefined : nameOf(field, labels);
      form.setError(at ?? 'root.told', { message }, { shouldFocus: true });
    }
  };

  const isUnderWay = useRef(false);
  const submitOnce = form.handleSubmit(send);

  return {
    /** What a FormField needs. */
    field: (name: Name) => {
      const error = errors[name]?.message;
      return {
        label: labels[name],
        error: error && fieldSentence(labels[name], inOwnWords(error)),
        ...form.register(name),
      };
    },
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      // A second press comes before the button can say that it is busy.
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      void submitOnce(event).finally(() => {
        isUnderWay.current = false;
      });
    },
    /** Why it was refused, where that is about no field. */
    problem: errors.root?.told?.message,
    isBusy: isSubmitting,
    isReady: isLive,
    isDirty,
    /** These are saved now. */
    keep: () => form.reset(form.getValues()),
    clear: () => form.reset(Object.fromEntries(Object.keys(labels).map((name) => [name, '']))),
    value: (name: Name) => form.getValues(name),
    control: form.control,
  };
}

/** Puts back what was written here before, and keeps what is written now. */
function useKept(form: UseFormReturn<Texts>, name: string | undefined): void {
  useEffect(() => {
    if (!name) return;
    for (const [field, text] of Object.entries(textsIn(keptText(name)))) {
      form.setValue(field, text, { shouldDirty: true });
    }
    const { unsubscribe } = form.watch((texts) => keepText(name, JSON.stringify(texts)));
    return unsubscribe;
  }, [form, name]);
}

function textsIn(kept: string | null | undefined): Texts {
  try {
    return kept ? JSON.parse(kept) : {};
  } catch {
    return {};
  }
}

/** The server calls a new password `password` wherever it comes from. */
function nameOf<Name extends string>(field: string, labels: Record<Name, string>): string | undefined {
  if (field in labels) return field;
  const like = field.toLowerCase();
  return Object.keys(labels).find((name) => name.toLowerCase().includes(like));
}

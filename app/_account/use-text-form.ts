'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { useTold } from './auth-words.ts';

type Texts = Record<string, string>;

type Options<Name extends string> = {
  /** Each field's name on the page, in their order. */
  labels: Record<Name, string>;
  values?: Partial<Record<Name, string>>;
  /** Does it; what it throws is told at its field, else above the button. */
  submit: (values: Record<Name, string>) => Promise<unknown>;
};

/**
 * A form of texts, checked by the schema that the server uses: when a field is left, and again when all is sent. The
 * first field that is wrong gets the focus.
 */
export function useTextForm<Name extends string>(schema: z.ZodType, { labels, values, submit }: Options<Name>) {
  const form = useForm<Texts>({
    resolver: zodResolver(schema as z.ZodType<Texts, Texts>),
    mode: 'onTouched',
    defaultValues: values as Texts,
  });
  const { errors, isSubmitting, isDirty } = form.formState;
  const isLive = useIsLive();
  const told = useTold();

  const send = async () => {
    try {
      await submit(form.getValues() as Record<Name, string>);
    } catch (error) {
      const { message, field } = told(error);
      const at = field === undefined ? undefined : nameOf(field, labels);
      form.setError(at ?? 'root.told', { message }, { shouldFocus: true });
    }
  };

  return {
    /** What a FormField needs. */
    field: (name: Name) => {
      const error = errors[name]?.message;
      return { label: labels[name], error: error && sentence(labels[name], inOwnWords(error)), ...form.register(name) };
    },
    onSubmit: form.handleSubmit(send),
    /** Why it was refused, where that is about no field. */
    problem: errors.root?.told?.message,
    isBusy: isSubmitting,
    isReady: isLive,
    isDirty,
    /** These are saved now. */
    keep: () => form.reset(form.getValues()),
    clear: () => form.reset(Object.fromEntries(Object.keys(labels).map((name) => [name, '']))),
    value: (name: Name) => form.getValues(name),
  };
}

/** The server calls a new password `password` wherever it comes from. */
function nameOf<Name extends string>(field: string, labels: Record<Name, string>): string | undefined {
  if (field in labels) return field;
  const like = field.toLowerCase();
  return Object.keys(labels).find((name) => name.toLowerCase().includes(like));
}

/** 'must be …' → 'Username must be …'. */
const sentence = (label: string, message: string) =>
  /^[a-z]/.test(message) ? `${label} ${message.replace(/[.]?$/, '.')}` : message;

'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { slugIn } from '#app/_project/slug-in.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormField } from '#app/_ui/form-field.tsx';
import { readFeaturedAgain } from './featured-query.ts';
import { useT } from './t.ts';

/** Features a project by the address of its page, or the last part of it. */
export function FeatureForm() {
  const t = useT();
  const queryClient = useQueryClient();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string>();
  const feature = async () => {
    const slug = slugIn(address.trim());
    setProblem(undefined);
    try {
      await api.featured.feature.mutate({ slug });
      setAddress('');
      await readFeaturedAgain(queryClient, slug);
    } catch (error) {
      const { code, message } = toldOf(error);
      setProblem(code === 'INVALID_INPUT' ? t('noAddress') : message);
    }
  };
  return (
    <form
      className="flex max-w-120 items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void feature();
      }}
    >
      <div className="flex-1">
        <FormField
          label={t('featureOne')}
          placeholder="tiny-cache"
          hint={t('hint')}
          value={address}
          error={problem}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <Button type="submit" className="mt-[26px]" disabled={!address.trim()}>
        {t('feature')}
      </Button>
    </form>
  );
}

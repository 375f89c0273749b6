import type { ReactNode } from 'react';
import { CategoriesField } from '#app/_publish/categories-field.tsx';
import { SettingsPart } from '#app/_settings/settings-frame.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { chainMaxima } from '#server/chain/chain-writes.input.ts';
import { ChainLinksField } from './chain-links-field.tsx';
import { ChainPictureField } from './chain-picture-field.tsx';
import { useT } from './t.ts';
import type { ChainForm as Form } from './use-chain-form.ts';

type Props = { state: Form; action: string; beside?: ReactNode };

/** All that a chain says of itself. */
export function ChainForm({ state, action, beside }: Props) {
  const t = useT();
  const { form, errorOf, onSubmit, problem, isBusy } = state;
  const text = (name: 'name' | 'description' | 'rules') => ({ ...form.register(name), error: errorOf(name) });
  const [logoUrl, bannerUrl, categories] = form.watch(['logoUrl', 'bannerUrl', 'categories']);
  const set = { shouldDirty: true, shouldValidate: true } as const;
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-10">
      <SettingsPart title={t('whatAbout')}>
        <FormField {...text('name')} label={t('name')} maxLength={80} dir="auto" hint={t('nameHint')} />
        <FormArea
          {...text('description')}
          label={t('description')}
          rows={3}
          maxLength={chainMaxima.description}
          dir="auto"
          hint={t('descriptionHint')}
        />
        <CategoriesField
          value={categories ?? []}
          onValue={(value) => form.setValue('categories', value, set)}
          error={errorOf('categories')}
        />
      </SettingsPart>
      <SettingsPart title={t('whatHolds')}>
        <FormArea
          {...text('rules')}
          label={t('rules')}
          end={t('optional')}
          rows={6}
          maxLength={chainMaxima.rules}
          dir="auto"
          hint={t('rulesHint')}
        />
        <ChainLinksField state={state} />
      </SettingsPart>
      <SettingsPart title={t('looks')} about={t('looksAbout')}>
        <ChainPictureField
          kind="logo"
          url={logoUrl ?? null}
          error={errorOf('logoUrl')}
          onUrl={(url) => form.setValue('logoUrl', url, set)}
        />
        <ChainPictureField
          kind="banner"
          url={bannerUrl ?? null}
          error={errorOf('bannerUrl')}
          onUrl={(url) => form.setValue('bannerUrl', url, set)}
        />
      </SettingsPart>
      <SettingsPart title={t('whoMay')}>
        <Choices legend={t('projects')}>
          <Choice type="checkbox" {...form.register('requiresApproval')}>
            {t('requiresApproval')}
          </Choice>
        </Choices>
        <Choices legend={t('readers')}>
          <Choice type="checkbox" {...form.register('isPublic')}>
            {t('isPublic')}
          </Choice>
          <p className="text-12 text-muted text-pretty">{t('privateHint')}</p>
        </Choices>
        {problem && (
          <p role="alert" className="rounded-8 bg-bad-soft text-bad px-3 py-2 text-pretty">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={!useIsLive()} aria-disabled={isBusy || undefined}>
            {action}
          </Button>
          {beside}
        </div>
      </SettingsPart>
    </form>
  );
}

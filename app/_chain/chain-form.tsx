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
import type { ChainForm as Form } from './use-chain-form.ts';

type Props = { state: Form; action: string; beside?: ReactNode };

/** All that a chain says of itself. */
export function ChainForm({ state, action, beside }: Props) {
  const { form, errorOf, onSubmit, problem, isBusy } = state;
  const text = (name: 'name' | 'description' | 'rules') => ({ ...form.register(name), error: errorOf(name) });
  const [logoUrl, bannerUrl, categories] = form.watch(['logoUrl', 'bannerUrl', 'categories']);
  const set = { shouldDirty: true, shouldValidate: true } as const;
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-10">
      <SettingsPart title="What it is about">
        <FormField {...text('name')} label="Name" maxLength={80} dir="auto" hint="3 to 80 letters." />
        <FormArea
          {...text('description')}
          label="Description"
          rows={3}
          maxLength={chainMaxima.description}
          dir="auto"
          hint="Which topic it gathers, in 10 to 500 letters."
        />
        <CategoriesField
          value={categories ?? []}
          onValue={(value) => form.setValue('categories', value, set)}
          error={errorOf('categories')}
        />
      </SettingsPart>
      <SettingsPart title="What holds in it">
        <FormArea
          {...text('rules')}
          label="Rules"
          end="optional"
          rows={6}
          maxLength={chainMaxima.rules}
          dir="auto"
          hint="Markdown. What belongs here, and how people treat each other."
        />
        <ChainLinksField state={state} />
      </SettingsPart>
      <SettingsPart title="What it looks like" about="Without pictures of yours it gets a quiet pattern of its own.">
        <ChainPictureField
          label="Logo"
          url={logoUrl ?? null}
          error={errorOf('logoUrl')}
          onUrl={(url) => form.setValue('logoUrl', url, set)}
        />
        <ChainPictureField
          label="Banner"
          isWide
          url={bannerUrl ?? null}
          error={errorOf('bannerUrl')}
          onUrl={(url) => form.setValue('bannerUrl', url, set)}
        />
      </SettingsPart>
      <SettingsPart title="Who may do what">
        <Choices legend="Projects">
          <Choice type="checkbox" {...form.register('requiresApproval')}>
            Moderators approve a project before it is in
          </Choice>
        </Choices>
        <Choices legend="Readers">
          <Choice type="checkbox" {...form.register('isPublic')}>
            Public: everybody can find and read it
          </Choice>
          <p className="text-12 text-muted text-pretty">
            A private chain is only there for its owner, its moderators and those who followed it before.
          </p>
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

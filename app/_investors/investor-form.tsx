import { SavedMark } from '#app/_settings/saved-mark.tsx';
import { SettingsPart } from '#app/_settings/settings-frame.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import type { OwnInvestorProfile } from '#server/investor/investor.output.ts';
import { CountriesField } from './countries-field.tsx';
import { useSectorName } from './directory-words.ts';
import { InvestorLink } from './investor-link.tsx';
import { InvestorRow } from './investor-row.tsx';
import { useStageName } from './investor-words.ts';
import { LinesField, PortfolioField } from './lines-field.tsx';
import { SeveralField } from './several-field.tsx';
import { useT } from './t-later.ts';
import { useInvestorForm } from './use-investor-form.ts';

/** All of an entry, its card above while it is written. */
export function InvestorForm({ own }: { own: OwnInvestorProfile }) {
  const t = useT();
  const sectorName = useSectorName();
  const stageName = useStageName();
  const state = useInvestorForm(own);
  const { form, errorOf, card, saved, problem, isBusy, onSubmit, isBack, startAnew } = state;
  const text = (name: 'name' | 'company' | 'title' | 'bio' | 'thesis' | 'valueAdded') => ({
    ...form.register(name),
    error: errorOf(name),
  });
  const dollars = (name: 'checkSizeMin' | 'checkSizeMax') => ({
    ...form.register(name, { valueAsNumber: true }),
    ...({ error: errorOf(name), type: 'number', inputMode: 'numeric', min: 0, step: 1000 } as const),
  });
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-10">
      {isBack && (
        <div className="rounded-8 bg-warn-soft flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <p className="text-pretty">{t('notSavedYet')}</p>
          <Button size="small" onClick={startAnew}>
            {t('startAnew')}
          </Button>
        </div>
      )}
      <section
        data-covers=""
        aria-labelledby="card-title"
        className="border-line bg-surface tablet:sticky top-(--header) z-10 border-b"
      >
        <h2 id="card-title" className="border-line text-12 text-muted border-b pb-2 font-medium">
          {t('yourCard')}
        </h2>
        <InvestorRow card={card} isPreview />
      </section>
      <SettingsPart title={t('whoYouAre')}>
        <Choices legend={t('type')}>
          <div className="flex flex-wrap gap-x-6">
            {investorTypes.map((type) => (
              <Choice key={type} type="radio" value={type} {...form.register('type')}>
                {t(`type-${type}`)}
              </Choice>
            ))}
          </div>
        </Choices>
        <FormField {...text('name')} label={t('name')} hint={t('nameHint')} />
        <FormField {...text('company')} label={t('company')} end={t('optional')} autoComplete="organization" />
        <FormField {...text('title')} label={t('title')} end={t('optional')} autoComplete="organization-title" />
        <FormArea {...text('bio')} label={t('aboutYou')} end={t('optional')} rows={3} maxLength={1000} />
      </SettingsPart>
      <SettingsPart title={t('lookFor')} about={t('lookForHint')}>
        <FormArea {...text('thesis')} label={t('thesis')} rows={4} maxLength={2000} hint={t('thesisHint')} />
        <SeveralField state={state} name="sectors" label={t('sectors')} names={sectors} nameOf={sectorName} />
        <SeveralField state={state} name="stages" label={t('stages')} names={stages} nameOf={stageName} />
        <div className="grid grid-cols-2 gap-3">
          <FormField {...dollars('checkSizeMin')} label={t('checkFrom')} hint={t('dollarsHint')} />
          <FormField {...dollars('checkSizeMax')} label={t('checkTo')} />
        </div>
        <CountriesField state={state} />
      </SettingsPart>
      <SettingsPart title={t('youBring')}>
        <FormArea {...text('valueAdded')} label={t('besideMoney')} end={t('optional')} rows={3} maxLength={1000} />
        <LinesField state={state} />
        <PortfolioField state={state} />
      </SettingsPart>
      <SettingsPart title={t('whoSees')}>
        <div>
          <Choice type="checkbox" {...form.register('openToIntros')}>
            {t('openChoice')}
          </Choice>
          <Choice type="checkbox" {...form.register('isPublic')}>
            {t('publicChoice')}
          </Choice>
        </div>
        {problem && (
          <p role="alert" className="rounded-8 bg-bad-soft text-bad px-3 py-2 text-pretty">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={!useIsLive()} aria-disabled={isBusy || undefined}>
            {t('saveEntry')}
          </Button>
          <SavedMark text={saved ?? ''} />
          {own.entry?.isPublic && (
            <InvestorLink username={card.username} className="link touch:min-h-11 inline-flex items-center">
              {t('seePage')}
            </InvestorLink>
          )}
        </div>
      </SettingsPart>
    </form>
  );
}

import { useRef, useState } from 'react';
import { authPost } from '#app/_account/auth-api.ts';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { FormField, PasswordField } from '#app/_ui/form-field.tsx';
import { Code, ConfirmPassword } from '#server/auth/sign-in.input.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPart } from './settings-frame.tsx';
import { useRefresh, useSettings } from './settings-query.ts';
import { useT } from './t.ts';

/** What is to be taken into the app, and what to keep should the phone be lost. */
type Offer = { totpURI: string; backupCodes: string[] };

export function SecondFactorPart() {
  const t = useT();
  const { hasPassword, hasSecondFactor } = useSettings();
  const [offer, setOffer] = useState<Offer>();
  const [outcome, setOutcome] = useState('');
  const refresh = useRefresh();
  // The form that was sent is gone, and the focus with it.
  const told = useRef<HTMLDivElement>(null);
  const about = hasSecondFactor ? t('factorOn') : t('factorOff');
  const done = async (words: string) => {
    await refresh();
    setOffer(undefined);
    setOutcome(words);
    told.current?.focus();
  };
  return (
    <SettingsPart title={t('secondFactor')} about={hasPassword ? about : t('factorNeeds')}>
      {offer && <Setup offer={offer} onDone={() => done(t('isOn'))} />}
      {!offer && hasSecondFactor && <NewCodes />}
      {!offer && hasPassword && <SwitchForm isOn={hasSecondFactor} onOffer={setOffer} onOff={() => done(t('isOff'))} />}
      <div ref={told} tabIndex={-1}>
        <SavedMark text={outcome} />
      </div>
    </SettingsPart>
  );
}

type SwitchProps = { isOn: boolean; onOffer: (offer: Offer) => void; onOff: () => Promise<void> };

/** On or off, by the password. */
function SwitchForm({ isOn, onOffer, onOff }: SwitchProps) {
  const t = useT();
  const form = useTextForm(ConfirmPassword, {
    labels: { password: t('yourPassword') },
    submit: async ({ password }) => {
      if (isOn) {
        await authPost('/two-factor/disable', { password });
        await onOff();
      } else onOffer(await authPost<Offer>('/two-factor/enable', { password }));
      form.clear();
    },
  });
  return (
    <TextForm form={form} action={isOn ? t('switchOff') : t('setUp')} look="plain">
      <PasswordField {...form.field('password')} autoComplete="current-password" />
    </TextForm>
  );
}

/** New recovery codes in place of the old ones, by the password. */
function NewCodes() {
  const t = useT();
  const [codes, setCodes] = useState<string[]>();
  const form = useTextForm(ConfirmPassword, {
    labels: { password: t('yourPassword') },
    submit: async ({ password }) => {
      const made = await authPost<Pick<Offer, 'backupCodes'>>('/two-factor/generate-backup-codes', { password });
      setCodes(made.backupCodes);
      form.clear();
    },
  });
  if (codes) {
    return (
      <div className="grid gap-3">
        <p role="status">{t('newCodesThere')}</p>
        <RecoveryCodes codes={codes} />
      </div>
    );
  }
  return (
    <details>
      <summary className="min-h-9 cursor-pointer font-medium">{t('newCodes')}</summary>
      <div className="mt-2">
        <TextForm form={form} action={t('makeCodes')} look="plain">
          <PasswordField {...form.field('password')} autoComplete="current-password" />
        </TextForm>
      </div>
    </details>
  );
}

const focusIt = (element: HTMLElement | null) => element?.focus();

function Setup({ offer, onDone }: { offer: Offer; onDone: () => Promise<void> }) {
  const t = useT();
  const form = useTextForm(Code, {
    labels: { code: t('appCode') },
    submit: async ({ code }) => {
      await authPost('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') });
      await onDone();
    },
  });
  const secret = new URL(offer.totpURI).searchParams.get('secret') ?? '';
  return (
    <ol
      // In place of the form that asked for the password, which had the focus.
      ref={focusIt}
      tabIndex={-1}
      className="grid list-decimal gap-6 ps-5 marker:font-semibold"
    >
      <li className="ps-1">
        <p className="mb-3">{t('scan')}</p>
        <div className="flex flex-wrap items-center gap-4">
          <QrCode text={offer.totpURI} label={t('qrLabel')} />
          <code className="text-12 max-w-52 font-mono">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
        </div>
      </li>
      <li className="ps-1">
        <p className="mb-3">{t('keepCodes')}</p>
        <RecoveryCodes codes={offer.backupCodes} />
      </li>
      <li className="ps-1">
        <p className="mb-3">{t('typeCode')}</p>
        <TextForm form={form} action={t('switchOn')}>
          <FormField {...form.field('code')} inputMode="numeric" autoComplete="one-time-code" />
        </TextForm>
      </li>
    </ol>
  );
}

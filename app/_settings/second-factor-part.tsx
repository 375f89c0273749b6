import { useState } from 'react';
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

/** What is to be taken into the app, and what to keep should the phone be lost. */
type Offer = { totpURI: string; backupCodes: string[] };

export function SecondFactorPart() {
  const { hasPassword, hasSecondFactor } = useSettings();
  const [offer, setOffer] = useState<Offer>();
  const [outcome, setOutcome] = useState('');
  const refresh = useRefresh();
  const about = hasSecondFactor
    ? 'On: after your password we ask for a code of your authenticator app.'
    : 'A code of an authenticator app besides the password, so that a stolen password is not enough.';
  const done = async (words: string) => {
    await refresh();
    setOffer(undefined);
    setOutcome(words);
  };
  return (
    <SettingsPart title="Second factor" about={hasPassword ? about : 'It needs a password: choose one first.'}>
      {offer && <Setup offer={offer} onDone={() => done('It is on.')} />}
      {!offer && hasSecondFactor && <NewCodes />}
      {!offer && hasPassword && (
        <SwitchForm isOn={hasSecondFactor} onOffer={setOffer} onOff={() => done('It is off.')} />
      )}
      <SavedMark text={outcome} />
    </SettingsPart>
  );
}

type SwitchProps = { isOn: boolean; onOffer: (offer: Offer) => void; onOff: () => Promise<void> };

/** On or off, by the password. */
function SwitchForm({ isOn, onOffer, onOff }: SwitchProps) {
  const form = useTextForm(ConfirmPassword, {
    labels: { password: 'Your password' },
    submit: async ({ password }) => {
      if (isOn) {
        await authPost('/two-factor/disable', { password });
        await onOff();
      } else onOffer(await authPost<Offer>('/two-factor/enable', { password }));
      form.clear();
    },
  });
  return (
    <TextForm form={form} action={isOn ? 'Switch off' : 'Set up'} look="plain">
      <PasswordField {...form.field('password')} autoComplete="current-password" />
    </TextForm>
  );
}

/** New recovery codes in place of the old ones, by the password. */
function NewCodes() {
  const [codes, setCodes] = useState<string[]>();
  const form = useTextForm(ConfirmPassword, {
    labels: { password: 'Your password' },
    submit: async ({ password }) => {
      const made = await authPost<Pick<Offer, 'backupCodes'>>('/two-factor/generate-backup-codes', { password });
      setCodes(made.backupCodes);
      form.clear();
    },
  });
  if (codes) {
    return (
      <div className="grid gap-3">
        <p role="status">These are your recovery codes now. The old ones do not work any more.</p>
        <RecoveryCodes codes={codes} />
      </div>
    );
  }
  return (
    <details>
      <summary className="min-h-9 cursor-pointer font-medium">New recovery codes</summary>
      <div className="mt-2">
        <TextForm form={form} action="Make new codes" look="plain">
          <PasswordField {...form.field('password')} autoComplete="current-password" />
        </TextForm>
      </div>
    </details>
  );
}

function Setup({ offer, onDone }: { offer: Offer; onDone: () => Promise<void> }) {
  const form = useTextForm(Code, {
    labels: { code: 'Code of the app' },
    submit: async ({ code }) => {
      await authPost('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') });
      await onDone();
    },
  });
  const secret = new URL(offer.totpURI).searchParams.get('secret') ?? '';
  return (
    <ol className="grid list-decimal gap-6 pl-5 marker:font-semibold">
      <li className="pl-1">
        <p className="mb-3">Scan this with your authenticator app, or type the key into it.</p>
        <div className="flex flex-wrap items-center gap-4">
          <QrCode text={offer.totpURI} label="The key as a picture to scan" />
          <code className="text-12 max-w-52 font-mono break-all">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
        </div>
      </li>
      <li className="pl-1">
        <p className="mb-3">Keep these recovery codes where you find them without your phone. Each works once.</p>
        <RecoveryCodes codes={offer.backupCodes} />
      </li>
      <li className="pl-1">
        <p className="mb-3">Type the code that the app shows now.</p>
        <TextForm form={form} action="Switch on">
          <FormField {...form.field('code')} inputMode="numeric" autoComplete="one-time-code" />
        </TextForm>
      </li>
    </ol>
  );
}

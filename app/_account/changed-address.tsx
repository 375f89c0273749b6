import { redirect } from 'next/navigation';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { useT } from './t.ts';

const settings = '/settings/security';

/** Where the links of a change of address end, in whatever browser the mail is read; `error` says that one works no more. */
export function ChangedAddress({ isDone, error }: { isDone: boolean; error: string | null }) {
  const t = useT();
  const me = useMe();
  // They say there what ails it, and which address one has.
  if (me && error) redirect(`${settings}?error=${encodeURIComponent(error)}`);
  const words = isDone ? (['changeDone', 'changeDoneText'] as const) : (['changeAsked', 'changeAskedText'] as const);
  const failed = ['badLink', error === 'EMAIL_TAKEN' ? 'changeTakenText' : 'changeBadLinkText'] as const;
  const [title, text] = error ? failed : words;
  return (
    <AccountPage title={t(title)} description={t('confirmAbout')} path="/confirmed">
      <p className="text-16 text-text-2 text-pretty">{t(text)}</p>
      {me ? (
        <SettingsPageLink to={settings} className={buttonClass()}>
          {t('toSecurity')}
        </SettingsPageLink>
      ) : (
        <AccountLink to="sign-in" next={settings} className={buttonClass()}>
          {t('signIn')}
        </AccountLink>
      )}
    </AccountPage>
  );
}

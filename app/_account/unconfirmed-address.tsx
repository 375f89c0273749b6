import { AccountPage } from './account-page.tsx';
import { authPost } from './auth-api.ts';
import { withNext } from './next-address.ts';
import { SentMail } from './sent-mail.tsx';
import { useT } from './t.ts';

/** The password was right, but nobody has shown that the address is theirs. */
export function UnconfirmedAddress({ email, next }: { email: string; next: string }) {
  const t = useT();
  const callbackURL = withNext('/confirmed', next);
  return (
    <AccountPage title={t('confirmFirst')} description={t('confirmAbout')} path="/sign-in">
      <SentMail
        email={email}
        purpose={t('confirmPurpose')}
        sendAgain={() => authPost('/send-verification-email', { email, callbackURL })}
      />
    </AccountPage>
  );
}

import { AccountPage } from './account-page.tsx';
import { authPost } from './auth-api.ts';
import { withNext } from './next-address.ts';
import { SentMail } from './sent-mail.tsx';

/** The password was right, but nobody has shown that the address is theirs. */
export function UnconfirmedAddress({ email, next }: { email: string; next: string }) {
  const callbackURL = withNext('/confirmed', next);
  return (
    <AccountPage title="Confirm your address first" description="Confirm your address." path="/sign-in">
      <SentMail
        email={email}
        purpose="Open the link in it, and you are in. It works for one day."
        sendAgain={() => authPost('/send-verification-email', { email, callbackURL })}
      />
    </AccountPage>
  );
}

'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { nextAddress } from './next-address.ts';

/** Where the link of a mail ends that confirms an address. */
export function ConfirmedView() {
  const params = usePageParams('/confirmed');
  const next = nextAddress(params);
  const me = useMe();
  if (params.has('error')) {
    return (
      <AccountPage title="That link does not work" description="Confirm your address." path="/confirmed">
        <p className="text-16 text-text-2 text-pretty">
          It is more than a day old, or was cut short. Sign in with address and password, and a new one is mailed.
        </p>
        <AccountLink to="sign-in" next={next} className={buttonClass({ look: 'primary' })}>
          Sign in
        </AccountLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Your address is confirmed" description="Your address is confirmed." path="/confirmed">
      <p className="text-16 text-text-2 text-pretty">
        {me
          ? `Welcome, ${me.displayName}. You can publish, vote and comment now.`
          : 'Sign in, and go on where you were.'}
      </p>
      {me ? (
        <div className="flex flex-wrap gap-2">
          {next === '/' ? (
            <FeedLink className={buttonClass({ look: 'primary' })}>See the projects</FeedLink>
          ) : (
            <a href={next} className={buttonClass({ look: 'primary' })}>
              Go on
            </a>
          )}
          <SettingsPageLink to="/settings" className={buttonClass()}>
            Complete your profile
          </SettingsPageLink>
        </div>
      ) : (
        <AccountLink to="sign-in" next={next} className={buttonClass({ look: 'primary' })}>
          Sign in
        </AccountLink>
      )}
    </AccountPage>
  );
}

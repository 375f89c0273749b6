'use client';

import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AccountLink } from './account-link.tsx';
import { AccountPage } from './account-page.tsx';
import { ChangedAddress } from './changed-address.tsx';
import { nextAddress } from './next-address.ts';
import { useT } from './t.ts';

/** Where the link of a mail ends that confirms an address. */
export function ConfirmedView() {
  const t = useT();
  const params = usePageParams('/confirmed');
  const next = nextAddress(params);
  const me = useMe();
  const change = params.get('address');
  if (change) return <ChangedAddress isDone={change === 'changed'} error={params.get('error')} />;
  if (params.has('error')) {
    return (
      <AccountPage title={t('badLink')} description={t('confirmAbout')} path="/confirmed">
        <p className="text-16 text-text-2 text-pretty">{t('badLinkText')}</p>
        <AccountLink to="sign-in" next={next} className={buttonClass({ look: 'primary' })}>
          {t('signIn')}
        </AccountLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t('confirmed')} description={t('confirmedAbout')} path="/confirmed">
      <p className="text-16 text-text-2 text-pretty">{me ? t('welcome', { name: me.displayName }) : t('signInGoOn')}</p>
      {me ? (
        <div className="flex flex-wrap gap-2">
          {next === '/' ? (
            <FeedLink className={buttonClass({ look: 'primary' })}>{t('seeProjects')}</FeedLink>
          ) : (
            <a href={next} className={buttonClass({ look: 'primary' })}>
              {t('goOn')}
            </a>
          )}
          <SettingsPageLink to="/settings" className={buttonClass()}>
            {t('completeProfile')}
          </SettingsPageLink>
        </div>
      ) : (
        <AccountLink to="sign-in" next={next} className={buttonClass({ look: 'primary' })}>
          {t('signIn')}
        </AccountLink>
      )}
    </AccountPage>
  );
}

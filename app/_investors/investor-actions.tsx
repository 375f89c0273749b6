'use client';

import { AskForIntro } from '#app/_intro/ask-for-intro.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { InvestorCard } from '#server/investor/investor.output.ts';
import { useT } from './t-later.ts';

const loadEndRoleSheet = async () => (await import('./end-role-sheet.tsx')).EndRoleSheet;

/** What one does with an investor, the first thing first. */
export function InvestorActions({ investor: { username, openToIntros } }: { investor: InvestorCard }) {
  const t = useT();
  const me = useMe();
  const { Shown: EndRoleSheet, show, hide, ahead } = useOnDemand(loadEndRoleSheet);
  return (
    <div className="flex flex-wrap gap-2">
      {me?.username === username && (
        <SettingsPageLink to="/settings/investor" className={buttonClass()}>
          {t('editEntry')}
        </SettingsPageLink>
      )}
      {openToIntros && <AskForIntro investor={username} />}
      <ProfileLink username={username} className={buttonClass()}>
        {t('profile')}
      </ProfileLink>
      {me?.roles.includes('admin') && (
        <Button look="ghost" aria-haspopup="dialog" className="text-bad" onClick={show} {...ahead}>
          {t('endRole')}
        </Button>
      )}
      {EndRoleSheet && <EndRoleSheet username={username} onClose={hide} />}
    </div>
  );
}

'use client';

import { Flag } from 'lucide-react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { MessageButton } from '#app/_message/message-button.tsx';
import { ReportButton } from '#app/_report/report-button.tsx';
import { SavedLink } from '#app/_saved/saved-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { WatchButtons } from '#app/_watch/watch-buttons.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { FollowButton } from './follow-button.tsx';
import { useT } from './t.ts';

/** What one does with a person: follow them, write to them, watch or mute them; with oneself: edit. */
export function ProfileActions({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const me = useMe();
  if (me?.username !== profile.username) {
    return (
      <div className="grid gap-1">
        <div className="flex items-start gap-2">
          <div className="*:max-tablet:flex-1 max-tablet:flex-1 flex items-start gap-2">
            <MessageButton username={profile.username} />
            <FollowButton profile={profile} />
          </div>
          <ReportButton
            subject={{ kind: 'user', username: profile.username }}
            label={t('report')}
            className="rounded-8 text-muted hover:bg-hover hover:text-text touch:size-11 inline-grid size-9 place-items-center"
          >
            <Flag className="size-4" aria-hidden="true" />
          </ReportButton>
        </div>
        <div className="text-muted -mx-2 flex flex-wrap items-center gap-1 empty:hidden">
          <WatchButtons thing="user" name={profile.username} />
        </div>
      </div>
    );
  }
  return (
    <div className="flex gap-2">
      <SettingsPageLink to="/settings" className={`${buttonClass()} max-tablet:flex-1`}>
        {t('edit')}
      </SettingsPageLink>
      <SavedLink className={`${buttonClass({ look: 'ghost' })} max-tablet:flex-1`}>{t('saved')}</SavedLink>
    </div>
  );
}

'use client';

import { useMe } from '#app/_me/bootstrap-query.ts';
import { MessageButton } from '#app/_message/message-button.tsx';
import { SavedLink } from '#app/_saved/saved-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { FollowButton } from './follow-button.tsx';

/** What one does with a person: follow them, write to them; with oneself: edit. */
export function ProfileActions({ profile }: { profile: ProfilePage }) {
  const me = useMe();
  if (me?.username !== profile.username) {
    return (
      <div className="*:max-tablet:flex-1 flex items-start gap-2">
        <MessageButton username={profile.username} />
        <FollowButton profile={profile} />
      </div>
    );
  }
  return (
    <div className="flex gap-2">
      <SettingsPageLink to="/settings" className={`${buttonClass()} max-tablet:flex-1`}>
        Edit profile
      </SettingsPageLink>
      <SavedLink className={`${buttonClass({ look: 'ghost' })} max-tablet:flex-1`}>Saved projects</SavedLink>
    </div>
  );
}

'use client';

import { usePathname } from 'next/navigation';
import { AdminLink } from '#app/_admin/admin-link.tsx';
import { DashboardLink } from '#app/_dashboard/dashboard-link.tsx';
import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { FeedbackLink } from '#app/_feedback/feedback-link.tsx';
import { IntrosLink } from '#app/_intro/intros-link.tsx';
import { MatchesLink } from '#app/_investors/matches-link.tsx';
import { MessagesLink } from '#app/_message/messages-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { PipelineLink } from '#app/_pipeline/pipeline-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { QueueLink } from '#app/_review/queue-link.tsx';
import { SavedLink } from '#app/_saved/saved-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { menuItem, Places } from './places.tsx';
import { useT } from './t.ts';
import { useSignOut } from './use-sign-out.ts';

/** Where a member's menu leads: one's own places, and the way out. */
export function OwnPlaces({ me }: { me: Bootstrap['me'] }) {
  const t = useT();
  const pathname = usePathname();
  const signOut = useSignOut();
  return (
    <>
      <DashboardLink prefetch="seen" className={menuItem}>
        {t('dashboard')}
      </DashboardLink>
      <ProfileLink username={me.username} prefetch="seen" className={menuItem}>
        {t('profile')}
      </ProfileLink>
      <MessagesLink prefetch="seen" className={`relative ${menuItem}`}>
        {t('messages')}
        <UnreadCount of="messages" className="end-3" />
      </MessagesLink>
      <SavedLink prefetch="intent" className={menuItem}>
        {t('saved')}
      </SavedLink>
      {me.roles.includes('investor') && <PipelineLink className={menuItem}>{t('pipeline')}</PipelineLink>}
      <IntrosLink className={menuItem}>{t('intros')}</IntrosLink>
      <DraftsLink className={menuItem}>{t('ownProjects')}</DraftsLink>
      {me.roles.includes('validator') && <QueueLink className={menuItem}>{t('reviews')}</QueueLink>}
      <Places />
      {me.roles.includes('investor') && <MatchesLink className={menuItem}>{t('matches')}</MatchesLink>}
      <SettingsPageLink to="/settings" className={menuItem}>
        {t('settings')}
      </SettingsPageLink>
      {me.roles.includes('admin') && (
        <AdminLink to="/admin/people" className={menuItem}>
          {t('admin')}
        </AdminLink>
      )}
      <FeedbackLink about={pathname} className={menuItem}>
        {t('feedback')}
      </FeedbackLink>
      <button type="button" onClick={signOut} className={`${menuItem} border-line mt-1 w-full border-t`}>
        {t('signOut')}
      </button>
    </>
  );
}

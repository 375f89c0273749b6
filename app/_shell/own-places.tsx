'use client';

import { usePathname } from 'next/navigation';
import { signOut } from '#app/_account/sign-out.ts';
import { AdminLink } from '#app/_admin/admin-link.tsx';
import { ChainsLink } from '#app/_chain/chains-link.tsx';
import { DashboardLink } from '#app/_dashboard/dashboard-link.tsx';
import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { EventsLink } from '#app/_event/events-link.tsx';
import { FeedbackLink } from '#app/_feedback/feedback-link.tsx';
import { IntrosLink } from '#app/_intro/intros-link.tsx';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { MatchesLink } from '#app/_investors/matches-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { MessagesLink } from '#app/_message/messages-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { PipelineLink } from '#app/_pipeline/pipeline-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { QueueLink } from '#app/_review/queue-link.tsx';
import { SavedLink } from '#app/_saved/saved-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { useT } from './t-later.ts';

export type OwnPlacesProps = { me: Bootstrap['me'] };

/** Who one is, one's own places, and the way out. */
export function OwnPlaces({ me }: OwnPlacesProps) {
  const t = useT();
  const pathname = usePathname();
  return (
    <>
      <p className="border-line mb-1 border-b px-3 pt-1 pb-2">
        <bdi className="block truncate font-semibold">{me.displayName}</bdi>
        <span className="text-muted block truncate">@{me.username}</span>
      </p>
      <DashboardLink prefetch="seen" className={item}>
        {t('dashboard')}
      </DashboardLink>
      <ProfileLink username={me.username} prefetch="seen" className={item}>
        {t('profile')}
      </ProfileLink>
      <MessagesLink prefetch="seen" className={`relative ${item}`}>
        {t('messages')}
        <UnreadCount of="messages" className="end-3" />
      </MessagesLink>
      <SavedLink prefetch="intent" className={item}>
        {t('saved')}
      </SavedLink>
      {me.roles.includes('investor') && <PipelineLink className={item}>{t('pipeline')}</PipelineLink>}
      <IntrosLink className={item}>{t('intros')}</IntrosLink>
      <DraftsLink className={item}>{t('ownProjects')}</DraftsLink>
      {me.roles.includes('validator') && <QueueLink className={item}>{t('reviews')}</QueueLink>}
      <LeaderboardLink prefetch="intent" className={`${item} nav:hidden`}>
        {t('leaderboard')}
      </LeaderboardLink>
      <ChainsLink prefetch="intent" className={`${item} nav:hidden`}>
        {t('chains')}
      </ChainsLink>
      <DirectoryLink className={`${item} nav:hidden`}>{t('investors')}</DirectoryLink>
      <EventsLink className={`${item} nav:hidden`}>{t('events')}</EventsLink>
      {me.roles.includes('investor') && <MatchesLink className={item}>{t('matches')}</MatchesLink>}
      <SettingsPageLink to="/settings" className={item}>
        {t('settings')}
      </SettingsPageLink>
      {me.roles.includes('admin') && (
        <AdminLink to="/admin/people" className={item}>
          {t('admin')}
        </AdminLink>
      )}
      <FeedbackLink about={pathname} className={item}>
        {t('feedback')}
      </FeedbackLink>
      <button type="button" onClick={() => void signOut()} className={`${item} border-line mt-1 w-full border-t`}>
        {t('signOut')}
      </button>
    </>
  );
}

const item = 'flex min-h-9 touch:min-h-11 items-center rounded-6 px-3 text-start font-medium hover:bg-hover';

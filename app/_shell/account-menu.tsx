'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { AccountLink } from '#app/_account/account-link.tsx';
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
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { MessagesLink } from '#app/_message/messages-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { PipelineLink } from '#app/_pipeline/pipeline-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { QueueLink } from '#app/_review/queue-link.tsx';
import { SavedLink } from '#app/_saved/saved-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass, IconButton } from '#app/_ui/button.tsx';
import { useT } from './t.ts';
import { useSignOut } from './use-sign-out.ts';

/** At the header's end: signing in and, on a phone, where else one may go; or one's own places behind one's picture. */
export function AccountMenu() {
  const t = useT();
  const me = useMe();
  const pathname = usePathname();
  const signOut = useSignOut();
  if (!me) {
    const isHere = pathname === '/sign-in' || pathname === '/sign-up';
    return (
      <>
        {!isHere && (
          <>
            <SignInLink className={`${buttonClass({ look: 'ghost', size: 'small' })} max-nav:min-h-11 ms-1`}>
              {t('signIn')}
            </SignInLink>
            <AccountLink to="sign-up" className={`${buttonClass({ size: 'small' })} max-nav:hidden`}>
              {t('signUp')}
            </AccountLink>
          </>
        )}
        <IconButton label={t('menu')} popoverTarget="places-menu" className="nav:hidden">
          <MenuIcon size={20} strokeWidth={1.6} aria-hidden="true" />
        </IconButton>
        <Menu id="places-menu" label={t('menu')}>
          <Places />
        </Menu>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={t('yourAccount')}
        title={t('yourAccount')}
        className="touch:size-11 hover:bg-hover relative inline-grid size-9 place-items-center rounded-full"
      >
        <Avatar username={me.username} name={me.displayName} url={me.avatarUrl} size="medium" />
        <UnreadCount of="messages" className="nav:hidden end-0 top-0.5" />
      </button>
      <Menu id="account-menu" label={t('yourAccount')}>
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
        <Places />
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
        <button type="button" onClick={signOut} className={`${item} border-line mt-1 w-full border-t`}>
          {t('signOut')}
        </button>
      </Menu>
    </>
  );
}

/** What the header itself names where there is room. */
function Places() {
  const t = useT();
  return (
    <>
      <LeaderboardLink prefetch="intent" className={`${item} nav:hidden`}>
        {t('leaderboard')}
      </LeaderboardLink>
      <ChainsLink prefetch="intent" className={`${item} nav:hidden`}>
        {t('chains')}
      </ChainsLink>
      <DirectoryLink className={`${item} nav:hidden`}>{t('investors')}</DirectoryLink>
      <EventsLink className={`${item} nav:hidden`}>{t('events')}</EventsLink>
    </>
  );
}

/** The platform's own: closes by Escape or a click beside it, and gives the focus back. It goes with the page. */
function Menu({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const pathname = usePathname();
  const popover = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) popover.current?.hidePopover();
    shown.current = pathname;
  }, [pathname]);
  return (
    <nav
      ref={popover}
      id={id}
      popover="auto"
      aria-label={label}
      className="rounded-8 bg-raised text-text shadow-float fixed inset-auto end-[max(var(--gutter),calc((100vw-var(--wide))/2))] top-[calc(var(--header)-4px)] m-0 w-52 p-1.5"
    >
      {children}
    </nav>
  );
}

const item = 'flex min-h-9 touch:min-h-11 items-center rounded-6 px-3 text-start font-medium hover:bg-hover';

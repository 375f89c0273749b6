'use client';

import { CircleUserRound, Handshake, House, Inbox, type LucideIcon, Search, SquarePlus, Trophy } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { NotificationsLink } from '#app/_notification/notifications-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { useT } from './t.ts';

/** The main places on a phone, in reach of the thumb: for a member those of their own too. */
export function BottomBar() {
  const t = useT();
  const pathname = usePathname();
  const me = useMe();
  const current = (path: string) => (pathname === path ? 'page' : undefined);
  return (
    <nav
      aria-label={t('mainPhone')}
      className="border-line bg-surface nav:hidden @container fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <FeedLink aria-current={current('/')} className={place}>
        <PlaceIcon icon={House} />
        {t('feed')}
      </FeedLink>
      {!me && (
        <LeaderboardLink
          aria-current={current('/leaderboard')}
          prefetch={pathname === '/search' ? 'intent' : 'seen'}
          className={place}
        >
          <PlaceIcon icon={Trophy} />
          {t('leaderboard')}
        </LeaderboardLink>
      )}
      {!me && (
        <DirectoryLink aria-current={current('/investors')} className={place}>
          <PlaceIcon icon={Handshake} />
          {t('investors')}
        </DirectoryLink>
      )}
      <SearchLink prefetch="intent" aria-current={current('/search')} className={place}>
        <PlaceIcon icon={Search} />
        {t('search')}
      </SearchLink>
      {me ? (
        <>
          <PublishLink aria-current={current('/publish')} className={place}>
            <PlaceIcon icon={SquarePlus} />
            {t('publishPhone')}
          </PublishLink>
          <NotificationsLink prefetch="intent" aria-current={current('/notifications')} className={`relative ${place}`}>
            <PlaceIcon icon={Inbox} />
            {t('inbox')}
            <UnreadCount className="start-1/2 top-1.5 ms-1" />
          </NotificationsLink>
          <ProfileLink
            username={me.username}
            prefetch="intent"
            aria-current={current(`/users/${me.username}`)}
            className={place}
          >
            <PlaceIcon icon={CircleUserRound} />
            {t('me')}
          </ProfileLink>
        </>
      ) : (
        <SignInLink aria-current={current('/sign-in')} className={place}>
          <PlaceIcon icon={CircleUserRound} />
          {t('signIn')}
        </SignInLink>
      )}
    </nav>
  );
}

function PlaceIcon({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon size={20} strokeWidth={1.6} aria-hidden="true" />;
}

const place =
  'grid h-(--bottom-bar) content-center justify-items-center gap-[3px] font-medium text-11 text-muted @max-[16rem]:text-[0px] aria-[current=page]:text-text';

'use client';

import { Inbox, Mail, Plus, Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { ChainsLink } from '#app/_chain/chains-link.tsx';
import { EventsLink } from '#app/_event/events-link.tsx';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { MessagesLink } from '#app/_message/messages-link.tsx';
import { NotificationsLink } from '#app/_notification/notifications-link.tsx';
import { UnreadCount } from '#app/_notification/unread-count.tsx';
import { WaitingPlace } from '#app/_outbox/waiting-place.tsx';
import { loadPaletteAhead } from '#app/_palette/ask-palette.ts';
import { PaletteHint } from '#app/_palette/palette-hint.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { SearchLink } from '#app/_search/search-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { useT } from './t.ts';
import { ThemeButton } from './theme-button.tsx';

/**
 * A view asks for six things at most: a visitor's loads the leaderboard's code ahead, a member's reads the dashboard, the
 * search page loads the code of what was found. All else comes at the first intent.
 */
export function Header() {
  const t = useT();
  const pathname = usePathname();
  const me = useMe();
  const current = (path: string) => (pathname === path ? 'page' : undefined);
  return (
    <header className="border-line bg-surface @container sticky top-0 z-20 border-b print:hidden">
      <div className="wrap flex min-h-(--header) items-center gap-2 @max-[52rem]:flex-wrap">
        <FeedLink className="text-16 me-3 flex min-h-11 items-center gap-[9px] font-semibold tracking-[-0.02em]">
          <Brand />
          Prova
        </FeedLink>
        <nav aria-label={t('main')} className="nav:flex hidden gap-0.5">
          <FeedLink aria-current={current('/')} className={navLink}>
            {t('projects')}
          </FeedLink>
          <LeaderboardLink
            aria-current={current('/leaderboard')}
            prefetch={me || pathname === '/search' ? 'intent' : 'seen'}
            className={navLink}
          >
            {t('leaderboard')}
          </LeaderboardLink>
          <ChainsLink aria-current={current('/chains')} prefetch="intent" className={navLink}>
            {t('chains')}
          </ChainsLink>
          <DirectoryLink aria-current={current('/investors')} className={navLink}>
            {t('investors')}
          </DirectoryLink>
          <EventsLink aria-current={current('/events')} className={navLink}>
            {t('events')}
          </EventsLink>
        </nav>
        <span className="flex-1" />
        <SearchLink
          prefetch="intent"
          aria-current={current('/search')}
          onMouseEnter={() => loadPaletteAhead()}
          className="rounded-8 border-line-2 text-muted hover:bg-hover nav:flex hidden h-[34px] w-[236px] items-center gap-2 border px-2.5"
        >
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('search')}
          <PaletteHint />
        </SearchLink>
        <WaitingPlace />
        <ThemeButton />
        {me && (
          <>
            <MessagesLink title={t('messages')} aria-current={current('/messages')} className={ownPlace}>
              <Mail size={20} strokeWidth={1.6} aria-hidden="true" />
              <span className="sr-only">{t('messages')}</span>
              <UnreadCount of="messages" className="-end-0.5 top-0" />
            </MessagesLink>
            <NotificationsLink
              title={t('notifications')}
              prefetch="intent"
              aria-current={current('/notifications')}
              className={ownPlace}
            >
              <Inbox size={20} strokeWidth={1.6} aria-hidden="true" />
              <span className="sr-only">{t('notifications')}</span>
              <UnreadCount className="-end-0.5 top-0" />
            </NotificationsLink>
          </>
        )}
        <span className="nav:inline hidden">
          <PublishLink className={buttonClass({ look: 'primary', size: 'small' })}>
            <Plus className="size-4" aria-hidden="true" />
            {t('publish')}
          </PublishLink>
        </span>
        <AccountMenu />
      </div>
    </header>
  );
}

const ownPlace =
  'rounded-8 text-muted hover:bg-hover hover:text-text aria-[current=page]:text-text nav:inline-grid relative hidden size-9 place-items-center';
const navLink =
  'flex h-8 items-center rounded-6 px-2.5 font-medium text-muted hover:bg-hover hover:text-text aria-[current=page]:text-text';

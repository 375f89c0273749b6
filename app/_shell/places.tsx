import { ChainsLink } from '#app/_chain/chains-link.tsx';
import { EventsLink } from '#app/_event/events-link.tsx';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { useT } from './t.ts';

/** What the header itself names where there is room. */
export function Places() {
  const t = useT();
  return (
    <>
      <LeaderboardLink prefetch="intent" className={`${menuItem} nav:hidden`}>
        {t('leaderboard')}
      </LeaderboardLink>
      <ChainsLink prefetch="intent" className={`${menuItem} nav:hidden`}>
        {t('chains')}
      </ChainsLink>
      <DirectoryLink className={`${menuItem} nav:hidden`}>{t('investors')}</DirectoryLink>
      <EventsLink className={`${menuItem} nav:hidden`}>{t('events')}</EventsLink>
    </>
  );
}

/** How each of a menu's rows looks. */
export const menuItem = 'flex min-h-9 touch:min-h-11 items-center rounded-6 px-3 text-start font-medium hover:bg-hover';

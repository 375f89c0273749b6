import { FeedLink } from '#app/_feed/feed-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { DashboardPart, dashboardRow, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

/** What somebody may begin with who has done nothing yet. */
export function FirstSteps() {
  const t = useT();
  return (
    <DashboardPart title={t('firstSteps')}>
      <ol>
        <li className={dashboardRow}>
          <TwoLines below={t('publishText')}>
            <PublishLink className={step}>{t('publish')}</PublishLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below={t('voteText')}>
            <FeedLink className={step}>{t('vote')}</FeedLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below={t('followText')}>
            <LeaderboardLink address={{ board: 'people' }} prefetch="intent" className={step}>
              {t('follow')}
            </LeaderboardLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below={t('sayWhoText')}>
            <SettingsPageLink to="/settings" className={step}>
              {t('sayWho')}
            </SettingsPageLink>
          </TwoLines>
        </li>
      </ol>
    </DashboardPart>
  );
}

const step = 'stretch hover:text-accent';

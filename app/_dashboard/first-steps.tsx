import { FeedLink } from '#app/_feed/feed-link.tsx';
import { LeaderboardLink } from '#app/_leaderboard/leaderboard-link.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { DashboardPart, dashboardRow, TwoLines } from './dashboard-part.tsx';

/** What somebody may begin with who has done nothing yet. */
export function FirstSteps() {
  return (
    <DashboardPart title="First steps">
      <ol>
        <li className={dashboardRow}>
          <TwoLines below="A draft saves itself; nobody sees it until you publish.">
            <PublishLink className={step}>Publish a project</PublishLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below="A vote counts for the proof score, and a question starts a conversation.">
            <FeedLink className={step}>Look at projects and vote</FeedLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below="You hear of what they publish.">
            <LeaderboardLink address={{ board: 'people' }} prefetch="intent" className={step}>
              Follow somebody
            </LeaderboardLink>
          </TwoLines>
        </li>
        <li className={dashboardRow}>
          <TwoLines below="A picture and two sentences, so that others know who built it.">
            <SettingsPageLink to="/settings" className={step}>
              Say who you are
            </SettingsPageLink>
          </TwoLines>
        </li>
      </ol>
    </DashboardPart>
  );
}

const step = 'stretch hover:text-accent';

import { LeaderboardView } from '#app/_leaderboard/leaderboard-view.tsx';

export const instant = false;

export default function Page() {
  return <LeaderboardView />;
}

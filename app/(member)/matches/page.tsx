import { MatchesView } from '#app/_investors/matches-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="investor">
      <MatchesView />
    </MembersOnly>
  );
}

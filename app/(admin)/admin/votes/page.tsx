import { MembersOnly } from '#app/_me/members-only.tsx';
import { VotesView } from '#app/_void/votes-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <VotesView />
    </MembersOnly>
  );
}

import { IntrosView } from '#app/_intro/intros-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <IntrosView />
    </MembersOnly>
  );
}

import { MembersOnly } from '#app/_me/members-only.tsx';
import { SessionsView } from '#app/_settings/sessions-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <SessionsView />
    </MembersOnly>
  );
}

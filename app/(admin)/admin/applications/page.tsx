import { ApplicationsView } from '#app/_application/applications-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <ApplicationsView />
    </MembersOnly>
  );
}

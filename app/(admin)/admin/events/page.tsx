import { MembersOnly } from '#app/_me/members-only.tsx';
import { AdminEventsView } from '#app/_organize/admin-events-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <AdminEventsView />
    </MembersOnly>
  );
}

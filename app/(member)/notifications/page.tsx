import { MembersOnly } from '#app/_me/members-only.tsx';
import { NotificationsView } from '#app/_notification/notifications-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <NotificationsView />
    </MembersOnly>
  );
}

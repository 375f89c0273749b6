import { QueueView } from '#app/_feedback/queue-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <QueueView />
    </MembersOnly>
  );
}

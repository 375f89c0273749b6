import { MembersOnly } from '#app/_me/members-only.tsx';
import { QueueView } from '#app/_review/queue-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="validator">
      <QueueView />
    </MembersOnly>
  );
}

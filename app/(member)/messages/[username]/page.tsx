import { MembersOnly } from '#app/_me/members-only.tsx';
import { ThreadView } from '#app/_message/thread-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <ThreadView />
    </MembersOnly>
  );
}

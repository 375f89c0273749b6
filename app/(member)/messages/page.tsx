import { MembersOnly } from '#app/_me/members-only.tsx';
import { MessagesView } from '#app/_message/messages-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <MessagesView />
    </MembersOnly>
  );
}

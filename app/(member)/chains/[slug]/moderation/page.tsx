import { ModerationView } from '#app/_chain/moderation-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <ModerationView />
    </MembersOnly>
  );
}

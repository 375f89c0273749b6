import { MembersOnly } from '#app/_me/members-only.tsx';
import { OwnModerationView } from '#app/_report/own-moderation-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <OwnModerationView />
    </MembersOnly>
  );
}

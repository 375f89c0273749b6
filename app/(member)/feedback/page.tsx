import { FeedbackView } from '#app/_feedback/feedback-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <FeedbackView />
    </MembersOnly>
  );
}

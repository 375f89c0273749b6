import { MembersOnly } from '#app/_me/members-only.tsx';
import { ReviewView } from '#app/_review/review-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="validator">
      <ReviewView />
    </MembersOnly>
  );
}

import { MembersOnly } from '#app/_me/members-only.tsx';
import { SavedView } from '#app/_saved/saved-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <SavedView />
    </MembersOnly>
  );
}

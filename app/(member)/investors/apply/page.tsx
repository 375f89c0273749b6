import { ApplyView } from '#app/_application/apply-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <ApplyView />
    </MembersOnly>
  );
}

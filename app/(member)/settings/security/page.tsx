import { MembersOnly } from '#app/_me/members-only.tsx';
import { SecurityView } from '#app/_settings/security-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <SecurityView />
    </MembersOnly>
  );
}

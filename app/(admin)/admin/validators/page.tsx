import { MembersOnly } from '#app/_me/members-only.tsx';
import { ValidatorsView } from '#app/_validators/validators-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <ValidatorsView />
    </MembersOnly>
  );
}

import { MembersOnly } from '#app/_me/members-only.tsx';
import { ProfileView } from '#app/_settings/profile-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <ProfileView />
    </MembersOnly>
  );
}

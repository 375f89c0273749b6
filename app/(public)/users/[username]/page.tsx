import { ProfileView } from '#app/_profile/profile-view.tsx';

export const instant = false;

export default function Page() {
  return <ProfileView />;
}

import { DashboardView } from '#app/_dashboard/dashboard-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <DashboardView />
    </MembersOnly>
  );
}

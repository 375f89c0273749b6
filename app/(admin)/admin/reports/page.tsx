import { MembersOnly } from '#app/_me/members-only.tsx';
import { ReportsView } from '#app/_report/reports-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <ReportsView />
    </MembersOnly>
  );
}

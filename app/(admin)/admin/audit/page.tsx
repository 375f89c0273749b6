import { AuditView } from '#app/_admin/audit-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="admin">
      <AuditView />
    </MembersOnly>
  );
}

import { MembersOnly } from '#app/_me/members-only.tsx';
import { MailView } from '#app/_settings/mail-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <MailView />
    </MembersOnly>
  );
}

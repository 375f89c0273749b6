import { InvestorFormView } from '#app/_investors/investor-form-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="investor">
      <InvestorFormView />
    </MembersOnly>
  );
}

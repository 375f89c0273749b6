import { MembersOnly } from '#app/_me/members-only.tsx';
import { OwnDataView } from '#app/_settings/own-data-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <OwnDataView />
    </MembersOnly>
  );
}

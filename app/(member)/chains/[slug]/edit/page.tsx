import { EditChainView } from '#app/_chain/edit-chain-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <EditChainView />
    </MembersOnly>
  );
}

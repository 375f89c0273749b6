import { NewChainView } from '#app/_chain/new-chain-view.tsx';
import { MembersOnly } from '#app/_me/members-only.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly>
      <NewChainView />
    </MembersOnly>
  );
}

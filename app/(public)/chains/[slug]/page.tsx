import { ChainView } from '#app/_chain/chain-view.tsx';

export const instant = false;

export default function Page() {
  return <ChainView />;
}

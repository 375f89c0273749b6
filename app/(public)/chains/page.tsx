import { ChainsView } from '#app/_chain/chains-view.tsx';

export const instant = false;

export default function Page() {
  return <ChainsView />;
}

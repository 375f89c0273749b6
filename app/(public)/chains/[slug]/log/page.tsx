import { ChainLogView } from '#app/_chain/log-view.tsx';

export const instant = false;

export default function Page() {
  return <ChainLogView />;
}

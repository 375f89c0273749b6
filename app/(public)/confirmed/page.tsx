import { ConfirmedView } from '#app/_account/confirmed-view.tsx';

export const instant = false;

export default function Page() {
  return <ConfirmedView />;
}

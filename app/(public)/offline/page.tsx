import { OfflineView } from '#app/_offline/offline-view.tsx';

export const instant = false;

export default function Page() {
  return <OfflineView />;
}

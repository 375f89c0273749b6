import { PublishView } from '#app/_publish/publish-view.tsx';

export const instant = false;

export default function Page() {
  return <PublishView />;
}

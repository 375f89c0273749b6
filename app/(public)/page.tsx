import { FeedView } from '#app/_feed/feed-view.tsx';

export const instant = false;

export default function Page() {
  return <FeedView />;
}

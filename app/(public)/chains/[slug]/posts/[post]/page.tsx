import { PostView } from '#app/_post/post-view.tsx';

export const instant = false;

export default function Page() {
  return <PostView />;
}

import { WritePostView } from '#app/_post/write-post-view.tsx';

export const instant = false;

export default function Page() {
  return <WritePostView />;
}

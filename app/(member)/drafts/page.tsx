import { DraftsView } from '#app/_drafts/drafts-view.tsx';

export const instant = false;

export default function Page() {
  return <DraftsView />;
}

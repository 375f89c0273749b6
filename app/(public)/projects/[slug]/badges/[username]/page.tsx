import { BadgeView } from '#app/_badge/badge-view.tsx';

export const instant = false;

export default function Page() {
  return <BadgeView />;
}

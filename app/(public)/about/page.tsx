import { AboutView } from '#app/_about/about-view.tsx';

export const instant = false;

export default function Page() {
  return <AboutView />;
}

import { SpeedView } from '#app/_speed/speed-view.tsx';

export const instant = false;

export default function Page() {
  return <SpeedView />;
}

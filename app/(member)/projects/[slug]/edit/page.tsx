import { EditView } from '#app/_publish/edit-view.tsx';

export const instant = false;

export default function Page() {
  return <EditView />;
}

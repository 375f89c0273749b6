import { DirectoryView } from '#app/_investors/directory-view.tsx';

export const instant = false;

export default function Page() {
  return <DirectoryView />;
}

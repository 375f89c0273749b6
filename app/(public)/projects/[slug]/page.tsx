import { ProjectView } from '#app/_project/project-view.tsx';

export const instant = false;

export default function Page() {
  return <ProjectView />;
}

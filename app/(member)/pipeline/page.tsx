import { MembersOnly } from '#app/_me/members-only.tsx';
import { PipelineView } from '#app/_pipeline/pipeline-view.tsx';

export const instant = false;

export default function Page() {
  return (
    <MembersOnly role="investor">
      <PipelineView />
    </MembersOnly>
  );
}

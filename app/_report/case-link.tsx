import { NotificationLink } from '#app/_notification/notification-link.tsx';
import type { CaseSubject } from '#server/report/report.output.ts';
import { useCaseName } from './case-name.ts';

/** The name of what a case is about; a link to it while it can be seen. */
export function CaseLink({ subject }: { subject: CaseSubject }) {
  const { path, isHidden } = subject;
  const words = <bdi>{useCaseName()(subject)}</bdi>;
  if (isHidden || !path) {
    return <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{words}</span>;
  }
  return (
    <NotificationLink
      path={path}
      className="hover:text-accent touch:py-3 touch:-my-3 min-w-0 font-medium [overflow-wrap:anywhere] underline-offset-2 hover:underline"
    >
      {words}
    </NotificationLink>
  );
}

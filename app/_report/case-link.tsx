import { NotificationLink } from '#app/_notification/notification-link.tsx';
import type { CaseSubject } from '#server/report/report.output.ts';

/** The name of what a case is about; a link to it while it can be seen. */
export function CaseLink({ subject: { name, path, isHidden } }: { subject: CaseSubject }) {
  const words = <bdi>{name}</bdi>;
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

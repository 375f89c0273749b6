import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { PriorityMark } from '#app/_review/priority-mark.tsx';
import { Due } from '#app/_review/queue-row.tsx';
import { useStatusName } from '#app/_review/words.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { AssignmentRow } from '#server/validator/assignment.output.ts';
import { useT } from './t.ts';

/** Who looks at a project, and how far that has come. */
export function AssignmentItem({ row, onWithdraw }: { row: AssignmentRow; onWithdraw: () => void }) {
  const t = useT();
  const statusName = useStatusName();
  const { project, validator, assignedBy, priority, status, assignedAt, startedAt, endedAt, dueAt } = row;
  const time = () => <Time iso={assignedAt} long />;
  const isOpen = status === 'assigned' || status === 'started';
  return (
    <li className="border-line flex items-start justify-between gap-4 border-b py-3">
      <div className="grid min-w-0 gap-1">
        <h3 dir="auto" className="[overflow-wrap:anywhere]">
          <ProjectLink slug={project.slug} prefetch="intent" className="hover:text-accent touch:-my-3 touch:py-3">
            {project.title}
          </ProjectLink>
        </h3>
        <p className="text-text-2">
          {statusName(status)} <Time iso={endedAt ?? startedAt ?? assignedAt} long />,{' '}
          <ProfileLink username={validator.username} className="hover:text-accent touch:-my-3 touch:py-3 font-medium">
            <bdi>{validator.username}</bdi>
          </ProfileLink>
        </p>
        <p className="text-12 text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
          <PriorityMark priority={priority} />
          <span>
            {assignedBy ? t.rich('assignedBy', { time, name: assignedBy }) : t.rich('assignedSelf', { time })}
          </span>
          {isOpen && dueAt && <Due at={dueAt} />}
        </p>
        {row.declinedReason && (
          <p dir="auto" className="text-text-2 [overflow-wrap:anywhere]">
            {t('quote', { reason: row.declinedReason })}
          </p>
        )}
      </div>
      {isOpen && (
        <Button
          look="ghost"
          size="small"
          aria-label={t('withdrawFrom', { project: project.title, username: validator.username })}
          onClick={onWithdraw}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}

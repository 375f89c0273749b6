import { useFormats } from '#app/_i18n/formats.ts';
import { useCategoryName } from '#app/_project/category-names.ts';
import { Cover } from '#app/_project/cover.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { QueueItem } from '#server/validator/assignment.output.ts';
import { PriorityMark } from './priority-mark.tsx';
import { ReviewLink } from './review-link.tsx';
import { useT } from './t.ts';

/** A project that waits, or waited, for a review; all of it leads there. */
export function QueueRow({ item }: { item: QueueItem }) {
  const categoryName = useCategoryName();
  const { project, priority, status, dueAt, declinedReason } = item;
  const isOpen = status === 'assigned' || status === 'started';
  return (
    <li className="border-line hover:bg-hover tablet:grid-cols-[160px_minmax(0,1fr)_auto] relative grid grid-cols-[96px_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-b py-3">
      <Cover slug={project.slug} url={project.coverUrl} />
      <div className="grid min-w-0 gap-1">
        <h3 dir="auto" className="text-16 [overflow-wrap:anywhere]">
          <ReviewLink
            slug={project.slug}
            data-row=""
            className="stretch focus-visible:after:outline-accent focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
          >
            {project.title}
          </ReviewLink>
        </h3>
        <p dir="auto" className="text-text-2 line-clamp-2 [overflow-wrap:anywhere]">
          {project.tagline}
        </p>
        <p className="max-tablet:hidden flex flex-wrap gap-1.5">
          {project.categories.map((category) => (
            <Tag key={category}>{categoryName(category)}</Tag>
          ))}
        </p>
      </div>
      <div className="text-12 text-muted tablet:col-span-1 tablet:grid tablet:justify-items-end tablet:gap-1 col-span-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {isOpen && <PriorityMark priority={priority} />}
        <When item={item} />
        {isOpen && dueAt && <Due at={dueAt} />}
        {declinedReason && <span className="tablet:max-w-60 tablet:text-end line-clamp-2">{declinedReason}</span>}
      </div>
    </li>
  );
}

function When({ item: { status, assignedAt, startedAt, endedAt } }: { item: QueueItem }) {
  const t = useT();
  return (
    <span>{t.rich(`when-${status}`, { time: () => <Time iso={endedAt ?? startedAt ?? assignedAt} long /> })}</span>
  );
}

/** When it should be done; in words where that is past. */
export function Due({ at }: { at: string }) {
  const t = useT();
  const f = useFormats();
  const isLate = Date.parse(at) < Date.now();
  return (
    <span className={isLate ? 'text-bad font-medium' : ''} suppressHydrationWarning>
      {t.rich(isLate ? 'wasDue' : 'due', { time: () => <time dateTime={at}>{f.date(at)}</time> })}
    </span>
  );
}

import { Markdown } from '#app/_markdown/markdown';
import { useBadgeName } from '#app/_project/badge-mark.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { WithdrawnBadge } from '#server/validator/badge.output.ts';
import { useT } from './t.ts';

/** A badge that was withdrawn: what it was, why it was given, and why it is no more. */
export function FormerBadge({ badge }: { badge: WithdrawnBadge }) {
  const t = useT();
  const badgeName = useBadgeName();
  const { kind, rationale, createdAt, withdrawnAt, withdrawnReason } = badge;
  return (
    <li className="border-line grid grid-cols-[minmax(0,1fr)] gap-2 border-t py-4">
      <h3>
        {badgeName(kind)}
        <span className="text-12 text-muted ms-2 font-normal">
          {t.rich('between', {
            given: () => <Time iso={createdAt} long />,
            taken: () => <Time iso={withdrawnAt} long />,
          })}
        </span>
      </h3>
      <p dir="auto" className="[overflow-wrap:anywhere]">
        {t.rich('because', {
          reason: withdrawnReason,
          label: (text) => <span className="text-muted">{text}</span>,
        })}
      </p>
      <details>
        <summary className="text-muted hover:text-text touch:min-h-11 inline-flex cursor-pointer items-center underline decoration-1 underline-offset-3">
          {t('rationale')}
        </summary>
        <div dir="auto" className="text-text-2 pt-2">
          <Markdown source={rationale} />
        </div>
      </details>
    </li>
  );
}

import { Markdown } from '#app/_markdown/markdown';
import { badgeWords } from '#app/_project/badge-mark.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { WithdrawnBadge } from '#server/validator/badge.output.ts';

/** A badge that was withdrawn: what it was, why it was given, and why it is no more. */
export function FormerBadge({ badge }: { badge: WithdrawnBadge }) {
  const { kind, rationale, createdAt, withdrawnAt, withdrawnReason } = badge;
  return (
    <li className="border-line grid gap-2 border-t py-4">
      <h3>
        {badgeWords[kind]}
        <span className="text-12 text-muted ml-2 font-normal">
          awarded <Time iso={createdAt} long />, withdrawn <Time iso={withdrawnAt} long />
        </span>
      </h3>
      <p dir="auto" className="[overflow-wrap:anywhere]">
        <span className="text-muted">Withdrawn because: </span>
        {withdrawnReason}
      </p>
      <details>
        <summary className="text-muted hover:text-text touch:min-h-11 inline-flex cursor-pointer items-center underline decoration-1 underline-offset-3">
          What it was given for
        </summary>
        <div dir="auto" className="text-text-2 pt-2">
          <Markdown source={rationale} />
        </div>
      </details>
    </li>
  );
}

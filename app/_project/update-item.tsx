import { Markdown } from '#app/_markdown/markdown';
import { Time } from '#app/_ui/time.tsx';
import type { Update } from '#server/project/project.output.ts';
import { useT } from './t.ts';
import { UpdateTools } from './update-tools.tsx';

type Props = { slug: string; update: Update /** Whether the reader is. */; isOnTeam: boolean };

/** What a project's team tells of it, once. */
export function UpdateItem({ slug, update, isOnTeam }: Props) {
  const t = useT();
  const { kind, title, body, version, milestone, createdAt } = update;
  return (
    <li className="border-line tablet:grid-cols-[88px_minmax(0,1fr)] grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-0.5 border-t py-3">
      <Time iso={createdAt} className="text-muted" />
      <div>
        <h3 dir="auto">
          {title}
          {version && <Tag className="font-mono">{version}</Tag>}
          {milestone && <Tag>{milestone}</Tag>}
          {!version && !milestone && <Tag>{t(`kind-${kind}`)}</Tag>}
        </h3>
        <div dir="auto" className="text-text-2">
          <Markdown source={body} />
        </div>
        {isOnTeam && <UpdateTools slug={slug} update={update} />}
      </div>
    </li>
  );
}

function Tag({ className = '', children }: { className?: string; children: string }) {
  return (
    <span
      className={`rounded-4 bg-sunken text-12 text-text-2 ms-2 inline-flex h-5 items-center px-1.5 font-normal ${className}`}
    >
      {children}
    </span>
  );
}

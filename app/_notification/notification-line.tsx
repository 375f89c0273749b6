'use client';

import { useQueryClient } from '@tanstack/react-query';
import {
  ArrowUp,
  AtSign,
  BadgeCheck,
  CalendarDays,
  GitBranch,
  Handshake,
  type LucideIcon,
  Mail,
  MessageSquare,
  Reply,
  Shield,
  UserPlus,
  Users,
  Workflow,
} from 'lucide-react';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Notification } from '#server/notification/notification.output.ts';
import { namingOf, reasonNameOf, sayingOf } from '#server/notification/saying.input.ts';
import { markRead } from './mark-read.ts';
import { NotificationLink } from './notification-link.tsx';
import { useT } from './t-later.ts';

/** What a catalogue lacks, since it came later, is said as it came. */
type Saying = 'says-other' | 'says-assigned-you-n-projects-to-review';
type Listed = 'reason-not-raising';

/** A line of the inbox: who did what to what. Opening it marks it as read. */
export function NotificationLine({ line }: { line: Notification }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { kind, actors, says, about, thing, path, at, read } = line;
  const said = sayingOf(says);
  const naming = namingOf({ thing, title: about });
  const excerpt = useExcerpt(line);
  const Icon = icons[kind];
  return (
    <li
      className={`group border-line relative grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 border-b py-3.5 ps-5 ${
        read ? '' : 'before:bg-accent before:absolute before:start-0 before:top-6 before:size-[7px] before:rounded-full'
      }`}
    >
      <Icon className="text-muted mt-1.5 size-4" strokeWidth={1.75} aria-hidden="true" />
      <div className="grid min-w-0 gap-1">
        <div className="flex min-w-0 items-start gap-2.5">
          <Faces actors={actors} />
          <NotificationLink
            path={path}
            at={at}
            data-row=""
            onMouseDown={() => void markRead(queryClient, line)}
            onClick={() => void markRead(queryClient, line)}
            className="stretch text-text-2 focus-visible:after:outline-accent min-w-0 py-1 text-pretty focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
          >
            {!read && <span className="sr-only">{t('isNew')} </span>}
            {t.rich(t.has(said.name as Saying) ? (said.name as Saying) : 'says-other', {
              says,
              n: said.n,
              who: () => <Who line={line} />,
              about: () => (
                <b className="text-text group-hover:text-accent font-medium [overflow-wrap:anywhere]">
                  <bdi>{naming ? t(naming, { title: about ?? '' }) : about}</bdi>
                </b>
              ),
            })}
          </NotificationLink>
        </div>
        {excerpt && (
          <p dir="auto" className="text-muted text-pretty [overflow-wrap:anywhere]">
            {t('excerpt', { text: excerpt })}
          </p>
        )}
      </div>
      <Time iso={at} className="text-12 text-muted pt-1.5 whitespace-nowrap" />
    </li>
  );
}

/** What was picked from a list is in the reader's language, own words as they are. */
function useExcerpt({ kind, excerpt }: Notification): string | null {
  const t = useT();
  const name = excerpt && kind === 'intro' ? (reasonNameOf(excerpt) as Listed) : null;
  return name && t.has(name) ? t(name) : excerpt;
}

function Faces({ actors }: { actors: Notification['actors'] }) {
  if (actors.length === 0) return null;
  return (
    <span className="flex shrink-0 -space-x-2 *:relative *:ring-2 *:ring-(--surface) *:first:z-2 *:nth-2:z-1">
      {actors.map(({ username, displayName, avatarUrl }) => (
        <Avatar key={username} username={username} name={displayName} url={avatarUrl} size="medium" />
      ))}
    </span>
  );
}

/** 'Ada and 11 others' */
function Who({ line: { actors, actorCount } }: { line: Notification }) {
  const t = useT();
  const [latest] = actors;
  const name = latest ? latest.displayName || latest.username : t('somebody');
  return t.rich('who', {
    others: Math.max(0, actorCount - 1),
    name: () => (
      <b className="text-text font-medium [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
      </b>
    ),
  });
}

const icons: Record<Notification['kind'], LucideIcon> = {
  vote: ArrowUp,
  comment: MessageSquare,
  reply: Reply,
  mention: AtSign,
  follow: UserPlus,
  badge: BadgeCheck,
  intro: Handshake,
  message: Mail,
  update: GitBranch,
  team: Users,
  chain: Workflow,
  event: CalendarDays,
  moderation: Shield,
};

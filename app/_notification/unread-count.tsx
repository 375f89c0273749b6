'use client';

import { useBootstrap } from '#app/_me/bootstrap-query.ts';
import { useT } from './t.ts';

type Props = { className: string; of?: 'notifications' | 'messages' };

/** How much is new of notifications or messages, in a corner of what leads there; nothing where nothing is. Wants a positioned place. Beside an icon, which does not grow, larger text would cover it. */
export function UnreadCount({ className, of = 'notifications' }: Props) {
  const t = useT();
  const count = useBootstrap()?.unread[of] ?? 0;
  if (count === 0) return null;
  return (
    <span
      className={`bg-accent text-on-accent ring-surface absolute min-w-4 rounded-full px-1 text-center text-[min(0.6875rem,14px)] leading-4 font-semibold tabular-nums ring-2 ${className}`}
    >
      {t.rich('unread', {
        count: count > 99 ? '99+' : `${count}`,
        hidden: (text) => <span className="sr-only">{text}</span>,
      })}
    </span>
  );
}

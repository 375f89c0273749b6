import type { ReactNode } from 'react';
import { EventDates } from '#app/_event/event-dates.tsx';
import { EventLink } from '#app/_event/event-link.tsx';
import { EventState } from '#app/_event/event-state.tsx';
import { Button } from '#app/_ui/button.tsx';
import type { EventCard } from '#server/event/event.output.ts';
import { EventActs } from './event-acts.tsx';
import { useT } from './t.ts';

type Props = {
  event: EventCard;
  onEdit: () => void;
  /** Undefined until the event is over. */
  onJudge: (() => void) | undefined;
};

export function AdminEventRow({ event, onEdit, onJudge }: Props) {
  const t = useT();
  const { slug, name, place, entryCount, subscriberCount } = event;
  return (
    <li className="border-line flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-3">
      <div className="grid min-w-56 flex-1 gap-1">
        <h3 dir="auto" className="flex min-w-0 flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
          <EventLink slug={slug} className="hover:text-accent touch:-my-3 touch:py-3 font-medium">
            {name}
          </EventLink>
          <EventState {...event} />
        </h3>
        <p className="text-12 text-muted flex flex-wrap gap-x-4 tabular-nums">
          <EventDates {...event} />
          <bdi>{place ?? t('virtual')}</bdi>
          <span>{t('entryCount', { count: entryCount })}</span>
          <span>{t('subscriberCount', { count: subscriberCount })}</span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {onJudge && (
          <Button size="small" aria-haspopup="dialog" onClick={onJudge}>
            {t.rich('judgeNamed', { name, more })}
          </Button>
        )}
        <Button size="small" aria-haspopup="dialog" onClick={onEdit}>
          {t.rich('editNamed', { name, more })}
        </Button>
        <EventActs event={event} />
      </div>
    </li>
  );
}

const more = (text: ReactNode) => <span className="sr-only">{text}</span>;

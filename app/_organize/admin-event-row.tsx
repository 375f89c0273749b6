import { EventDates } from '#app/_event/event-dates.tsx';
import { EventLink } from '#app/_event/event-link.tsx';
import { EventState } from '#app/_event/event-state.tsx';
import { Button } from '#app/_ui/button.tsx';
import { formatPlural } from '#app/_ui/number.ts';
import type { EventCard } from '#server/event/event.output.ts';

type Props = {
  event: EventCard;
  onEdit: () => void;
  /** Undefined until the event is over. */
  onJudge: (() => void) | undefined;
};

export function AdminEventRow({ event, onEdit, onJudge }: Props) {
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
          <bdi>{place ?? 'Virtual'}</bdi>
          <span>{formatPlural(entryCount, 'entry', 'entries')}</span>
          <span>{formatPlural(subscriberCount, 'subscriber')}</span>
        </p>
      </div>
      <div className="flex items-center gap-2">
        {onJudge && (
          <Button size="small" className="touch:min-h-11" aria-haspopup="dialog" onClick={onJudge}>
            Judge<span className="sr-only"> {name}</span>
          </Button>
        )}
        <Button size="small" className="touch:min-h-11" aria-haspopup="dialog" onClick={onEdit}>
          Edit<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

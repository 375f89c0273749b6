import { Time } from '#app/_ui/time.tsx';
import type { EventCard } from '#server/event/event.output.ts';
import { useT } from './t.ts';

/** That an event does not take place, since when and why. */
export function CalledOffNotice({ card: { calledOffAt, calledOffReason } }: { card: EventCard }) {
  const t = useT();
  if (calledOffAt === null) return null;
  return (
    <div className="bg-bad-soft rounded-8 px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="text-bad font-semibold">{t('calledOffAbout')}</b>
        <Time iso={calledOffAt} long className="text-text-2" />
      </p>
      <p dir="auto" className="mt-1 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line">
        {calledOffReason}
      </p>
    </div>
  );
}

import { type EventState as State, stateOf } from './event-dates.tsx';
import { useT } from './t.ts';

/** Whether an event is to come, running, over or called off, as a mark. */
export function EventState(event: Parameters<typeof stateOf>[0]) {
  const t = useT();
  const state = stateOf(event, Date.now());
  return (
    <span className={`${mark} ${looks[state]}`} suppressHydrationWarning>
      {t(state)}
    </span>
  );
}

const mark = 'rounded-4 text-12 inline-flex h-5 items-center px-1.5 font-medium';
const looks: Record<State, string> = {
  upcoming: 'bg-sunken text-text-2',
  running: 'bg-good-soft text-good',
  over: 'bg-sunken text-muted',
  calledOff: 'bg-bad-soft text-bad',
};

import { EventsView } from '#app/_event/events-view.tsx';

export const instant = false;

export default function Page() {
  return <EventsView />;
}

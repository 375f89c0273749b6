import { EventView } from '#app/_event/event-view.tsx';

export const instant = false;

export default function Page() {
  return <EventView />;
}

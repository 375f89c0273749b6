import { Hub } from './live/hub.ts';
import { perProcess } from './per-process.ts';
import { onCacheEvent } from './site-cache.ts';

/** The hub of this process: it hears of all bumps, wherever they are made, by the cache's own bus. */
export const siteLive: Hub = perProcess('live', () => {
  const hub = new Hub();
  onCacheEvent((event) => {
    if (event.type === 'heard') hub.hear(event.tags, event.version);
    // What the bus does not know yet: here it shows all the same, and everywhere once it is told again.
    if (event.type === 'bump' && !event.everywhere) hub.hear(event.tags, event.version, { isOrdered: false });
    if (event.type === 'lost') hub.lose();
  });
  return hub;
});

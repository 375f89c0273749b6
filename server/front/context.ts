import type { Timer } from '../clock.ts';
import type { Entry } from './entry.ts';
import type { Fence } from './fence.ts';
import type { Origin } from './origin.ts';
import type { Proxies } from './proxies.ts';
import type { Store } from './store.ts';
import type { SessionCookies } from './vary.ts';

export type FrontEvent =
  | 'hit'
  | 'stale'
  | 'miss'
  | 'pass'
  | 'collapsed'
  | 'refresh'
  | 'stored'
  | 'confirmed'
  | 'fenced'
  | 'fallback'
  | 'failed'
  | 'evicted';

/** What the parts of one front share. */
export type Context = {
  clock: Timer;
  origin: Origin;
  store: Store;
  fence: Fence;
  cookies: SessionCookies;
  /** Its name in `Via`, `Cache-Status` and `Surrogate-Capability`. */
  name: string;
  proxies: Proxies;
  clientField: string | undefined;
  versionField: string;
  mostBodyBytes: number;
  patienceMs: number;
  /** Gets an entry anew in the background, unless nobody reads it. */
  refresh: (entry: Entry) => void;
  /** Counts an event, and tells it to whoever listens. */
  note: (event: FrontEvent, key: string, cause?: unknown) => void;
};

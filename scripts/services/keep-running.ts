import { setTimeout as pause } from 'node:timers/promises';

const pauseMs = 1000;

type Service = {
  name: string;
  /** Resolves when what runs has ended. */
  ended: () => Promise<unknown>;
  /** Gives whether it answers. */
  start: () => Promise<boolean>;
};

/** Starts a service again each time that it ends by itself (out of memory, say), and tells so, until `lifetime` ends. */
export async function keepRunning({ name, ended, start }: Service, lifetime: AsyncDisposableStack): Promise<void> {
  for (;;) {
    await ended();
    if (lifetime.disposed) return;
    console.error(`${name} ended by itself: it is started again.`);
    do {
      await pause(pauseMs, undefined, { ref: false });
      if (lifetime.disposed) return;
    } while (!(await start()));
    console.error(`${name} runs again.`);
  }
}

/** Tells the process that started this one, if it listens, that requests are answered from now on. */
export function reportReady(): void {
  process.send?.('ready');
}

/**
 * Runs `close` once, when the process is told to end or when the one that started it is gone, and then ends with exit
 * code 0. A second signal ends it at once.
 */
export function onShutdown(close: () => Promise<void>): void {
  let closing = false;
  const shutdown = async () => {
    if (closing) process.exit(1);
    closing = true;
    await close();
    process.exit(0);
  };
  process.on('SIGINT', shutdown);
  process.on('SIGTERM', shutdown);
  process.once('disconnect', () => closing || shutdown());
}

/** Longer than any answer to a write takes: then nobody will answer it. */
const patienceMs = 20_000;

/** How a write is sent that ends some time: under a key where it may be sent again, so that it is done once. */
export const patiently = (idempotencyKey?: string) => ({
  signal: AbortSignal.timeout(patienceMs),
  ...(idempotencyKey !== undefined && { context: { idempotencyKey } }),
});

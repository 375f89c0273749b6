import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { DomainError } from './errors.ts';
import { perProcess } from './per-process.ts';
import { redis } from './redis.ts';

const minutes = (n: number) => n * 60;
const hours = (n: number) => minutes(60 * n);

/** The one table of limits: how often in how many seconds, from the first time on. Per person unless said. */
const limits = {
  /** Per address. */
  signUp: { points: 5, duration: hours(1) },
  /** Per account, whatever the address; a success clears it. */
  signIn: { points: 10, duration: minutes(15) },
  /** Mail with a code or a link, per account. */
  signInMail: { points: 5, duration: hours(1) },
  /** Archives of what is somebody's own. */
  export: { points: 5, duration: hours(1) },
  publish: { points: 10, duration: hours(24) },
  /** Each asks another's server for a page and a file. */
  demoCheck: { points: 30, duration: hours(1) },
  feedback: { points: 10, duration: hours(1) },
  vote: { points: 60, duration: minutes(1) },
  comment: { points: 20, duration: minutes(10) },
  post: { points: 10, duration: hours(24) },
  reaction: { points: 60, duration: minutes(1) },
  message: { points: 30, duration: minutes(1) },
  introRequest: { points: 20, duration: hours(24) },
  chain: { points: 5, duration: hours(24) },
  submission: { points: 20, duration: hours(24) },
  report: { points: 20, duration: hours(24) },
  upload: { points: 50, duration: hours(24) },
  /** What browsers tell by the way, per address. */
  tell: { points: 60, duration: minutes(1) },
  /** What visitors' browsers measured, per address, which may be a whole office's: one page view tells once or twice. */
  speed: { points: 250, duration: minutes(1) },
  /** Whatever has no limit of its own. */
  write: { points: 300, duration: minutes(1) },
} as const;

export type LimitName = keyof typeof limits;

/**
 * Counts one more for `who`. Instances count together in Redis, and each for itself while it is away.
 * @throws DomainError TOO_MANY_REQUESTS with `retryAfter` in seconds; then nothing may be done
 */
export async function spend(name: LimitName, who: string): Promise<void> {
  const refused = await limiters[name].consume(who).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (refused === undefined) return;
  // No `instanceof`: the limiters may be those of the other copy of the library (see per-process.ts).
  if (!(refused instanceof Object && 'msBeforeNext' in refused)) throw refused;
  // What was refused is not counted, so that whoever is given one back may once more, however often they have tried.
  await limiters[name].reward(who);
  throw new DomainError('TOO_MANY_REQUESTS', {
    retryAfter: Math.max(Math.ceil(Number(refused.msBeforeNext) / 1000), 1),
  });
}

/** Lets `who` once more than they may, in the time that is counted now. */
export async function giveBack(name: LimitName, who: string): Promise<void> {
  await limiters[name].reward(who);
}

/** Forgets what `who` has spent. */
export async function forgive(name: LimitName, who: string): Promise<void> {
  await limiters[name].delete(who);
}

const limiters = perProcess('limits', () => {
  const entries = Object.entries(limits).map(([name, limit]) => [name, limiter(name, limit)]);
  return Object.fromEntries(entries) as Record<LimitName, RateLimiterMemory | RateLimiterRedis>;
});

function limiter(name: string, limit: { points: number; duration: number }) {
  const options = { keyPrefix: `limit:${name}`, ...limit };
  const memory = new RateLimiterMemory(options);
  if (!redis) return memory;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    insuranceLimiter: memory,
    rejectIfRedisNotReady: true,
  });
}

import { z } from 'zod';
import { BadEnvironment } from './bad-environment.ts';
import { isProxyName } from './front/proxies.ts';

/** Digits alone: Number would take '0x10' and '1e3' too. */
const whole = (fallback: number, min: number, max = Number.MAX_SAFE_INTEGER) => {
  const error = `must be a whole number from ${min} ${max === Number.MAX_SAFE_INTEGER ? 'on' : `to ${max}`}`;
  const range = z.number().min(min, error).max(max, error);
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(range).prefault(`${fallback}`);
};
const secret = (min: number) => z.string().min(min, `must have ${min} characters or more`).optional();
const number = (fallback: number) => whole(fallback, 0);
const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false'], "must be 'true' or 'false'")
    .default(fallback)
    .transform((value) => value === 'true');
const count = (fallback: number) => whole(fallback, 1);
/** Of more a timer knows nothing: it would ring at once, again and again. */
const mostTimerMs = 2 ** 31 - 1;
const seconds = (fallback: number) => whole(fallback, 1, Math.floor(mostTimerMs / 1000));

const isSite = (address: string) => {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
};

/** Variables that do nothing unless all of their line are set: half a bucket would leave uploads on the disk, unsaid. */
const together = [
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
] as const;

const Variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development').describe('Set by the commands'),
  PROVA_BUILD: z
    .enum(['test', 'bench'])
    .optional()
    .describe('Set by tests and benches, which have a build of their own'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  PORT: whole(3000, 0, 65_535).describe('Port to listen on'),
  APP_URL: z
    .string()
    .refine(isSite, 'must be https://HOST or http://HOST:PORT, without a path')
    .transform((address) => new URL(address).origin)
    .optional()
    .describe('Public address of the site, without a path; default `http://HOST:PORT`'),
  WORKERS: count(1).describe('Server processes that share the port; without Redis it is one'),
  PROVA_HOME: z
    .string()
    .default('.prova')
    .describe('Folder of what the site keeps: embedded database, secrets, uploads'),
  DATABASE_URL: z
    .string()
    .default('postgres://postgres@127.0.0.1:5432/prova')
    .describe('PostgreSQL 15 to 18; without it `up` starts an embedded one'),
  DATABASE_POOL_SIZE: count(10).describe('Connections per process'),
  DATABASE_QUEUE_LIMIT: count(1000).describe('Reads that may wait for a connection before more are refused with 503'),
  DATABASE_PREPARE: flag('true').describe('`false` behind a pooler that does not know prepared statements'),
  DATABASE_CONNECT_TIMEOUT: seconds(5).describe('Seconds to wait for a new connection'),
  DATABASE_STATEMENT_TIMEOUT: whole(5000, 0, mostTimerMs).describe(
    'Milliseconds after which the database ends a statement',
  ),
  DATABASE_IDLE_TIMEOUT: seconds(300).describe('Seconds after which an unused connection is closed'),
  DATABASE_MAX_LIFETIME: seconds(3600).describe('Seconds after which a connection is replaced'),
  REDIS_URL: z
    .string()
    .optional()
    .describe('Redis 7 or Valkey; without it `up` starts one, or memory serves one process'),
  TRUSTED_PROXIES: z
    .string()
    .optional()
    .transform((text = '') => text.split(',').flatMap((name) => name.trim() || []))
    .refine((names) => names.every(isProxyName), 'Name addresses, networks such as 10.0.0.0/8, or loopback.')
    .describe('Proxies before the site whose `X-Forwarded-*` it believes: addresses, networks, `loopback`'),
  API_LIMIT_PER_MINUTE: number(600).describe('Requests to `/api` a minute from one client address; 0: no limit'),
  CACHE_ENABLED: flag('true').describe('`false`: every read asks the database, for measuring and for finding faults'),
  CACHE_MAX_MIB: count(128).describe('Memory per process for copies of answers'),
  FRONT_MAX_MIB: count(128).describe('Memory per process for ready HTTP answers'),
  CACHE_WARMER_ENABLED: flag('true').describe('Whether the site warms its cache itself'),
  CACHE_WARMER_INTERVAL: seconds(300).describe('Seconds from one warming to the next'),
  AUTH_SECRET: secret(32).describe('What sessions are signed with, the same for all processes; `up` makes one'),
  GITHUB_CLIENT_ID: z.string().optional().describe('With the next one: sign-in by GitHub'),
  GITHUB_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Of the OAuth app with callback `APP_URL/api/auth/callback/github`'),
  GOOGLE_CLIENT_ID: z.string().optional().describe('With the next one: sign-in by Google'),
  GOOGLE_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Of the OAuth client with callback `APP_URL/api/auth/callback/google`'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example.org' })
    .optional()
    .describe('With the next three: uploads go to this S3-compatible store, not to `PROVA_HOME/uploads`'),
  S3_BUCKET: z.string().optional().describe('Bucket of the uploads'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('Who may read and write there'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('The secret of that key'),
  S3_REGION: z.string().default('us-east-1').describe('Region that requests are signed for'),
  CRON_SECRET: secret(16).describe('What a scheduler must say to `/api/cron/warm`; without it 503'),
  JOBS_ENABLED: flag('true').describe('Whether this process sends mail and does other jobs'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./, error: 'must be an address such as smtps://USER:PASSWORD@HOST' })
    .optional()
    .describe('Mail server, `smtps://USER:PASSWORD@HOST`; without it mail becomes files in `PROVA_HOME/mail`'),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, "must be an address such as 'Prova <prova@example.org>'")
    .optional()
    .describe('Sender of mail; default `Prova <no-reply@HOST of APP_URL>`'),
  METRICS_TOKEN: secret(16).describe('What Prometheus must say to `/metrics`; without it 503'),
  SLOW_QUERY_MS: number(500).describe('Milliseconds from which on a statement is logged with its name'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('What is logged'),
});

/** Every variable that the server reads. The README's table is tested against the descriptions. */
export const Environment = Variables.superRefine((values, context) => {
  for (const names of together) {
    const given = names.find((name) => values[name] !== undefined);
    const missing = names.find((name) => values[name] === undefined);
    if (given && missing)
      context.addIssue({ code: 'custom', path: [given], message: `does nothing without ${missing}` });
  }
});
export type Environment = z.infer<typeof Environment>;

const blankAsUnset = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));

/** The checked environment; a bad variable ends the process with its sentence. */
export const env: Environment = checked(blankAsUnset);

/** @throws BadEnvironment */
function checked(given: NodeJS.Dict<string>): Environment {
  const { data, error } = Environment.safeParse(given);
  if (error) throw new BadEnvironment(error);
  return data;
}

export const appUrl: string = env.APP_URL ?? `http://${env.HOST}:${env.PORT}`;

/** By whose accounts one may sign in besides: those that the operator has set up. */
export const signInProviders: ('github' | 'google')[] = [
  ...(env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET ? (['github'] as const) : []),
  ...(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET ? (['google'] as const) : []),
];

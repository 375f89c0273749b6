import { resolve } from 'node:path';
import { connect } from '#db/connect.ts';
import { appUrl, env } from './env.ts';
import { keepJobs } from './jobs/runner.ts';
import type { TaskParts } from './jobs/task.ts';
import { schedule, tasks } from './jobs/tasks.ts';
import { log } from './log.ts';
import { fileMailer, type Mailer, smtpMailer } from './mail/mailer.ts';
import { reportSlow } from './report-slow.ts';
import { inContext } from './request-context.ts';
import { siteCache } from './site-cache.ts';
import { siteUploads } from './site-uploads.ts';

/** Does the site's jobs until the function that it gives back is called, which waits for those under way. */
export function keepSiteJobs(): () => Promise<void> {
  const { db, close } = connect(env.DATABASE_URL, {
    prepares: env.DATABASE_PREPARE,
    max: 2,
    connectSeconds: env.DATABASE_CONNECT_TIMEOUT,
    idleSeconds: env.DATABASE_IDLE_TIMEOUT,
    lifetimeSeconds: env.DATABASE_MAX_LIFETIME,
    onDone: reportSlow,
  });
  const mailer = openMailer();
  const parts: TaskParts = { db, cache: siteCache, mailer, uploads: siteUploads, siteUrl: appUrl };
  const bound = Object.entries(tasks).map(([name, task]) => [
    name,
    // `addJob` wrote name and payload down together, and typed.
    (payload: unknown) => inContext({ query: name }, () => task(parts, payload as never)),
  ]);
  const stop = keepJobs({ url: env.DATABASE_URL, tasks: Object.fromEntries(bound), schedule, log });
  return async () => {
    await stop();
    mailer.close();
    await close();
  };
}

function openMailer(): Mailer {
  const from = env.MAIL_FROM ?? `Prova <no-reply@${new URL(appUrl).hostname}>`;
  if (env.SMTP_URL) return smtpMailer(env.SMTP_URL, from);
  return fileMailer({ folder: resolve(env.PROVA_HOME, 'mail'), from, log });
}

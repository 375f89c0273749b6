import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../failure.ts';

export type Site = { url: string; ended: Promise<void>; stop: () => Promise<void> };

/** Starts the site's server and waits until it answers. It ends when it is stopped, or when this process is gone. */
export async function startSite(env: Record<string, string>): Promise<Site> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own process group: Ctrl-C reaches this process alone, which then ends everything in order.
    detached: true,
  });
  const ended = once(child, 'exit').then(() => {});
  const ready = new Promise((resolve) => child.on('message', (message) => message === 'ready' && resolve(true)));
  if (!(await Promise.race([ready, ended.then(() => false)]))) {
    throw new Failure('The site did not start: the reason is named above.');
  }
  return { url: `http://${env.HOST ?? '127.0.0.1'}:${env.PORT}`, ended, stop: () => stopped(child, ended) };
}

async function stopped(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

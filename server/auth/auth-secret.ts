import { randomBytes } from 'node:crypto';
import { env } from '../env.ts';
import { log } from '../log.ts';

/** What cookies and links are signed with; without AUTH_SECRET one that ends with the process, and so do its sessions. */
export function authSecret(): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (env.NODE_ENV === 'production') log.warn('AUTH_SECRET is not set: nobody stays signed in when this process ends');
  return randomBytes(32).toString('base64url');
}

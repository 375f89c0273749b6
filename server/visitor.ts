import { createHmac } from 'node:crypto';
import { authSecret } from './auth/auth-secret.ts';
import { clientAddress } from './client-address.ts';
import { perProcess } from './per-process.ts';

/** Who looks on during a day (UTC), by a word that says nothing of them and is another one the next day. */
export type Visitor = { day: string; word: string };

const secret = perProcess('visitor-secret', authSecret);

/** A person is the same on every device; whoever is not signed in is known by address and browser. */
export function visitorOf(headers: Headers, personId: string | undefined, now = new Date()): Visitor {
  const day = now.toISOString().slice(0, 10);
  const who = personId ?? `${clientAddress()}\n${headers.get('user-agent') ?? ''}`;
  return { day, word: createHmac('sha256', secret).update(`visitor\n${day}\n${who}`).digest('base64url') };
}

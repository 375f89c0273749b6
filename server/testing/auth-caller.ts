import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { mail } from '#db/schema/outbox.ts';
import { inContext } from '../request-context.ts';
import type { Api } from './api.ts';

let callers = 0;

/** Somebody at better-auth's endpoints, from an address of their own and with the cookies that they were given. */
export function authCaller(api: Api, address = `10.1.${callers >> 8}.${callers++ & 255}`) {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit = {}) => {
    const given = { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000', cookie: cookie() };
    const response = await inContext({ clientAddress: address }, () =>
      api(path, { ...init, headers: { ...given, ...init.headers } }),
    );
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookie,
    /** Sets a cookie of the browser's own. */
    keep: (name: string, value: string) => void cookies.set(name, value),
    /** What reads bring along after the last write. */
    version: () => ({ 'x-prova-version': cookies.get('prova.version') ?? '' }),
    get: send,
    /** Opens a link of a mail. */
    open: (url: string) => send(url.replace(/^https?:\/\/[^/]+/, '')),
    post: async (path: string, body: object = {}, headers: Record<string, string> = {}) => {
      const response = await send(`/api/auth${path}`, { method: 'POST', body: JSON.stringify(body), headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
    },
  };
}

/** Mail to an address, the latest last. */
export async function mailTo(db: Database, address: string) {
  return db.select().from(mail).where(eq(mail.recipient, address)).orderBy(mail.id);
}

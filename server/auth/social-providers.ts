import { LRUCache } from 'lru-cache';
import { env } from '../env.ts';

/** Those that the operator has set up. */
export function socialProviders() {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env;
  return {
    ...(GITHUB_CLIENT_ID &&
      GITHUB_CLIENT_SECRET && {
        github: { clientId: GITHUB_CLIENT_ID, clientSecret: GITHUB_CLIENT_SECRET, mapProfileToUser: hearLogin },
      }),
    ...(GOOGLE_CLIENT_ID &&
      GOOGLE_CLIENT_SECRET && { google: { clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET } }),
  };
}

/**
 * Logins by GitHub's own id. better-auth hands on the account without them, so they are kept from when GitHub tells them
 * until the account is written, a moment later in the same request.
 */
const logins = new LRUCache<string, string>({ max: 1000 });

function hearLogin({ id, login }: { id: string | number; login: string }): Record<string, never> {
  logins.set(`${id}`, login);
  return {};
}

/** What GitHub said just now. */
export function heardLogin(accountId: string): string | undefined {
  const login = logins.get(accountId);
  logins.delete(accountId);
  return login;
}

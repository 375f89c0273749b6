import { connectGithub, disconnectGithub, reprove } from '../account/prove.writes.ts';
import { siteCommit } from '../site-commit.ts';
import { heardLogin } from './social-providers.ts';
import { withUsername } from './username.ts';

type AccountRow = { userId: string; providerId: string; accountId: string };

/** What follows from the rows that better-auth writes; each runs once its transaction is committed. */
export const authRowHooks = {
  user: {
    create: { before: withUsername },
    update: {
      after: async ({ id }: { id: string }) => {
        await siteCommit((tx) => reprove(tx, id));
      },
    },
  },
  account: {
    create: { before: withoutTokens, after: connected },
    update: { before: withoutTokens, after: connected },
    delete: {
      after: async ({ userId, providerId }: AccountRow) => {
        await siteCommit((tx) => (providerId === 'github' ? disconnectGithub(tx, userId) : reprove(tx, userId)));
      },
    },
  },
};

async function connected({ userId, providerId, accountId }: AccountRow): Promise<void> {
  const login = providerId === 'github' ? heardLogin(accountId) : undefined;
  await siteCommit((tx) => (login === undefined ? reprove(tx, userId) : connectGithub(tx, { userId, login })));
}

/** We ask GitHub and Google who somebody is, once, and keep no key to what they have there. */
async function withoutTokens<T extends object>(row: T) {
  return { data: { ...row, ...noTokens } };
}

const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

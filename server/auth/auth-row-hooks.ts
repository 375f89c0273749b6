import { APIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { user } from '#db/schema/user.ts';
import { connectGithub, disconnectGithub, reprove } from '../account/prove.writes.ts';
import { db } from '../db.ts';
import { commitTold } from './commit-told.ts';
import { newcomer } from './newcomer.ts';
import { addressChanged } from './sign-in.input.ts';
import { heardLogin } from './social-providers.ts';

/** Without a person where several rows were written at once, as a new password is. */
type AccountRow = { userId?: string; providerId: string; accountId: string };

/** What follows from the rows that better-auth writes; each runs once its transaction is committed. */
export const authRowHooks = {
  user: {
    create: { before: newcomer },
    update: {
      before: refuseTaken,
      after: async ({ id }: { id: string }) => {
        await commitTold((tx) => reprove(tx, id));
      },
    },
  },
  account: {
    create: { before: withoutTokens, after: connected },
    update: { before: withoutTokens, after: connected },
    delete: {
      after: async ({ userId, providerId }: AccountRow) => {
        if (userId === undefined) return;
        await commitTold((tx) => (providerId === 'github' ? disconnectGithub(tx, userId) : reprove(tx, userId)));
      },
    },
  },
};

/** An address that was free when its link was mailed may be another's by now; the link ends where the page says so. */
async function refuseTaken({ email }: { email?: string | undefined }): Promise<void> {
  if (email === undefined) return;
  const [holder] = await db.select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!holder) return;
  const location = `${addressChanged}&error=EMAIL_TAKEN`;
  throw new APIError('FOUND', undefined, { location });
}

async function connected({ userId, providerId, accountId }: AccountRow): Promise<void> {
  // A password proves nothing; and a sign-up that told a version would tell that the address was unknown.
  if (userId === undefined || providerId === 'credential') return;
  const login = providerId === 'github' ? heardLogin(accountId) : undefined;
  await commitTold((tx) => (login === undefined ? reprove(tx, userId) : connectGithub(tx, { userId, login })));
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

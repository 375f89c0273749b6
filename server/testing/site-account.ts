import { hashPassword } from 'better-auth/crypto';
import { connect } from '#db/connect.ts';
import { account } from '#db/schema/auth.ts';
import { siteMember } from './site-member.ts';

/** Makes a person with a password, in the database of a site that runs; nobody is signed in as them but by its cookie. */
export async function siteAccount(databaseUrl: string, password: string) {
  const member = await siteMember(databaseUrl);
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const hashed = await hashPassword(password);
    await db
      .insert(account)
      .values({ userId: member.id, providerId: 'credential', accountId: member.id, password: hashed });
    return member;
  } finally {
    await close();
  }
}

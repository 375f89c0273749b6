import { connect } from '#db/connect.ts';
import { type AdminOutcome, setAdmin } from '#server/admin/admin-by-command.writes.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { openDatabase } from './services/database.ts';

const usage = 'Say whom: npm run admin -- grant EMAIL, or npm run admin -- revoke EMAIL';

const sentences: Record<AdminOutcome, (email: string, isAdmin: boolean) => string> = {
  done: (email, isAdmin) => `✓ ${email} is ${isAdmin ? 'an admin now' : 'no admin any more'}`,
  'as before': (email, isAdmin) => `✓ ${email} ${isAdmin ? 'was an admin already' : 'was no admin'}`,
  unknown: (email) => `Nobody has signed up as ${email}. Sign up on the site first.`,
  unconfirmed: (email) => `${email} is not confirmed yet. Open the link in the mail first.`,
};

/** `npm run admin`: makes a person an admin, the first one too, or one no longer. */
await command(
  async (lifetime) => {
    const [verb, email, ...others] = process.argv.slice(2);
    if ((verb !== 'grant' && verb !== 'revoke') || !email || others.length > 0) throw new Failure(usage);
    const { db, close } = connect(await openDatabase(lifetime));
    lifetime.defer(close);
    const isAdmin = verb === 'grant';
    const outcome = await db.transaction((tx) => setAdmin(tx, { email, isAdmin }));
    const sentence = sentences[outcome](email, isAdmin);
    if (outcome === 'unknown' || outcome === 'unconfirmed') throw new Failure(sentence);
    console.log(sentence);
    return 0;
  },
  { interruptedCode: 130 },
);

import type { Database } from '#db/connect.ts';
import { requestContext } from '../request-context.ts';
import { siteCommit } from '../site-commit.ts';

/** Commits what follows from a change that better-auth made; whoever made it is told the version. */
export async function commitTold(write: (tx: Database) => Promise<unknown>): Promise<void> {
  const { version } = await siteCommit(write);
  if (version > 0) requestContext().versions?.push(version);
}

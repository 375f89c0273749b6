import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectSlug } from '#db/schema/project.ts';
import { earlierUsername } from '#db/schema/user.ts';
import { ask } from './front/testing/ask.ts';
import { listen, urlOf } from './front/testing/set-up.ts';
import { aChain, anEvent, aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { aMember } from './testing/session.ts';

let database: TestDatabase;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  close = async () => {
    closeCache();
    await closeDatabase();
  };
  const { id } = await aProject(database.db, { slug: 'shown' });
  await database.db.insert(projectSlug).values({ projectId: id, slug: 'before' });
  const ada = await aMember(database.db, { username: 'ada' });
  await database.db.insert(earlierUsername).values({ userId: ada.id, username: 'countess' });
  await aChain(database.db, { slug: 'tools' });
  await anEvent(database.db, { slug: 'autumn' });
});
afterAll(async () => {
  await close();
  await database.drop();
});

/** The status of a document that Next would send as 200, where it leads to, and who may keep that. */
async function statusOf(path: string) {
  const { withDocumentStatus } = await import('./document-status.ts');
  const answer = withDocumentStatus(async (_, response) => void response.writeHead(200).end());
  const server = await listen((request, response) => void answer(request, response));
  const { status, headers } = await ask(urlOf(server), path);
  return [status, headers.location, headers['cache-control']];
}

test('is that of what it shows', async () => {
  expect(await statusOf('/projects/shown')).toEqual([200, undefined, undefined]);
  expect(await statusOf('/projects/nowhere')).toEqual([404, undefined, undefined]);
  expect(await statusOf('/chains/tools/posts/new')).toEqual([200, undefined, undefined]);
  expect(await statusOf('/chains/nowhere/posts/new')).toEqual([404, undefined, undefined]);
});

// Else whoever had followed the old name could not open the project once it has that again.
test.each([
  ['/projects/before?tab=team', '/projects/shown?tab=team'],
  ['/users/ADA', '/users/ada'],
  ['/users/Countess', '/users/ada'],
  ['/investors/countess', '/investors/ada'],
  ['/projects/Shown', '/projects/shown'],
  ['/projects/BEFORE', '/projects/shown'],
  ['/events/Autumn', '/events/autumn'],
  ['/chains/Tools', '/chains/tools'],
  ['/chains/Tools/log', '/chains/tools/log'],
])('%s leads to %s, and is asked for anew each time', async (path, location) => {
  expect(await statusOf(path)).toEqual([308, location, 'no-cache']);
});

import { afterEach, expect, test } from 'vitest';
import { type BrokenProject, brokenProject } from './broken-project.ts';
import { findLeaks } from './reach.ts';

let project: BrokenProject;
afterEach(() => project.remove());

test('server code behind two imports of a client component is found, with the way to it', async () => {
  project = await brokenProject({
    'app/_feed/list.tsx': "'use client';\nimport { count } from './count.ts';\nexport const List = () => count;",
    'app/_feed/count.ts': "import { env } from '#server/env.ts';\nexport const count = env.PORT;",
    'server/env.ts': 'export const env = { PORT: 3000 };',
  });
  expect(await findLeaks(project.root)).toEqual([
    { what: 'server/env.ts', chain: ['app/_feed/list.tsx', 'app/_feed/count.ts', 'server/env.ts'] },
  ]);
});

test('a module of Node is found', async () => {
  project = await brokenProject({
    'app/_feed/list.tsx':
      "// The list.\n'use client';\nimport { readFileSync } from 'node:fs';\nexport const List = readFileSync;",
  });
  expect(await findLeaks(project.root)).toEqual([{ what: 'node:fs', chain: ['app/_feed/list.tsx', 'node:fs'] }]);
});

test('what browsers may load is no leak: types, inputs, score, vocabulary, and the link that conditions choose', async () => {
  project = await brokenProject({
    'app/_feed/list.tsx': [
      "'use client';",
      "import link from '#app/_trpc/link';",
      "import type { AppRouter } from '#server/router.ts';",
      "import { FeedList } from '#server/feed/feed.input.ts';",
      "import { proofScore } from '#server/score/proof-score.ts';",
      "import { categories } from '#db/vocabulary.ts';",
      'export const List: AppRouter = [link, FeedList, proofScore, categories];',
    ].join('\n'),
    'app/_trpc/link.browser.ts': 'export default 1;',
    'app/_trpc/link.server.ts': "import { appRouter } from '#server/router.ts';\nexport default appRouter;",
    'app/page.tsx': "import { appRouter } from '#server/router.ts';\nexport default () => appRouter;",
    'server/router.ts': 'export const appRouter = [];\nexport type AppRouter = unknown[];',
    'server/feed/feed.input.ts': 'export const FeedList = 1;',
    'server/score/proof-score.ts': 'export const proofScore = 1;',
    'db/vocabulary.ts': 'export const categories = [];',
  });
  expect(await findLeaks(project.root)).toEqual([]);
});

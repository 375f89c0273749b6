import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrokenProject, brokenProject, type Finding } from './broken-project.ts';

type Wall = { from: string; may: string[]; never: string[]; says: string };

/** One row a wall. `from` is a file that the wall surrounds. */
const walls: Wall[] = [
  {
    from: 'app/_ui/button.tsx',
    may: ['react', '@base-ui/react', './dialog.tsx', '#app/_ui/dialog.tsx'],
    never: [
      '#app/_project/card.tsx',
      '../_trpc/client.ts',
      '@tanstack/react-query',
      '@trpc/client',
      '#db/vocabulary.ts',
    ],
    says: 'knows no data',
  },
  {
    from: 'app/_project/card.tsx',
    may: [
      '#app/_ui/button.tsx',
      '#app/_trpc/client.ts',
      '#server/project/project.input.ts',
      '#server/score/proof-score.ts',
      '#server/env.ts',
      '#db/vocabulary.ts',
    ],
    never: ['#server/project/project.reads.ts', '#server/router.ts', '#db/connect.ts', '../../db/id.ts', 'drizzle-orm'],
    says: 'takes its data by tRPC only',
  },
  {
    from: 'app/_trpc/link.server.ts',
    may: ['#server/router.ts', '@trpc/client', '#app/_trpc/client.ts'],
    never: ['#server/project/project.router.ts', '#server/db.ts', '#db/connect.ts', 'drizzle-orm'],
    says: 'nothing deeper',
  },
  {
    from: 'app/api/projects/route.ts',
    may: ['#server/feed/feed.router.ts', '#server/trpc-http.ts'],
    never: ['#server/feed/feed.reads.ts', '#server/db.ts', '#db/connect.ts', 'drizzle-orm'],
    says: 'A route is one line over a procedure',
  },
  {
    from: 'server/project/project.router.ts',
    may: [
      '../trpc.ts',
      '../public-read.ts',
      '../look-then-write.ts',
      './project.reads.ts',
      './project.writes.ts',
      './project.input.ts',
      './project.output.ts',
      '../feed/feed.reads.ts',
    ],
    never: [
      '../feed/feed.writes.ts',
      '../feed/feed.router.ts',
      '../db.ts',
      '../cache/cache.ts',
      '../fetch/guarded-fetch.ts',
      '#db/connect.ts',
      '#app/page.tsx',
      'drizzle-orm',
      'next/cache',
    ],
    says: 'Queries belong to *.reads.ts, changes to *.writes.ts',
  },
  {
    from: 'server/project/project.reads.ts',
    may: [
      '#db/connect.ts',
      '#db/schema/project.ts',
      'drizzle-orm',
      '../errors.ts',
      '../cache/cache.ts',
      '../feed/feed.reads.ts',
    ],
    never: [
      './project.router.ts',
      '../router.ts',
      '../trpc.ts',
      '../public-read.ts',
      '@trpc/server',
      'next/cache',
      '#app/page.tsx',
    ],
    says: 'a function of (db, input)',
  },
  {
    from: 'server/feed/feed.reads.ts',
    may: ['#db/connect.ts'],
    never: ['./feed.writes.ts', '../project/project.writes.ts'],
    says: 'A read changes nothing',
  },
  {
    from: 'server/chain/chain.reads.ts',
    may: ['#db/connect.ts'],
    never: ['../db.ts'],
    says: 'takes its database as first parameter',
  },
  {
    from: 'server/project/project.writes.ts',
    may: [
      '#db/connect.ts',
      'drizzle-orm',
      '../errors.ts',
      '../feed/feed.writes.ts',
      '../outbox/changed.ts',
      '../feed/feed.reads.ts',
    ],
    never: ['./project.router.ts', '../trpc.ts', '@trpc/server', 'next/cache', '#app/page.tsx'],
    says: 'A write is a function of (db, input)',
  },
  {
    from: 'server/project/project.input.ts',
    may: [
      'zod',
      '../paging.input.ts',
      '../feed/feed.input.ts',
      './project.output.ts',
      '#db/vocabulary.ts',
      '#db/seen-text.ts',
    ],
    never: ['../errors.ts', './project.reads.ts', '#db/schema/project.ts', 'drizzle-orm', 'next', 'node:crypto'],
    says: 'Browsers load inputs',
  },
  {
    from: 'server/project/project.output.ts',
    may: ['zod', '../paging.output.ts'],
    never: ['../errors.ts', '#db/schema/project.ts'],
    says: 'Browsers load inputs',
  },
  ...['cache', 'fetch', 'front', 'live', 'mail', 'outbox'].map((machinery) => ({
    from: `server/${machinery}/${machinery}.ts`,
    may: ['../env.ts', '../redis.ts', '../db.ts', '#db/connect.ts', 'ioredis'],
    never: [
      '../feed/feed.reads.ts',
      '../feed/feed.writes.ts',
      '../feed/feed.router.ts',
      '../router.ts',
      '#app/page.tsx',
      'next',
    ],
    says: 'The machinery knows no feature',
  })),
  {
    from: 'server/score/karma.ts',
    may: ['./wilson.ts', '#db/vocabulary.ts'],
    never: ['../errors.ts', '#db/connect.ts', 'node:crypto', 'zod'],
    says: 'server/score is pure',
  },
  {
    from: 'server/health.ts',
    may: ['./db.ts', '#db/connect.ts'],
    never: ['#app/page.tsx', '../app/page.tsx', 'next/server', 'react', '#server/db.ts'],
    says: 'The server knows neither Next nor the pages',
  },
  {
    from: 'server/main.ts',
    may: ['next', './env.ts'],
    never: ['#app/page.tsx'],
    says: 'knows no page',
  },
  {
    from: 'db/connect.ts',
    may: ['drizzle-orm', 'postgres', './id.ts', '#server/score/trending.ts'],
    never: ['#server/env.ts', '../server/env.ts', '#app/page.tsx', 'next', '@trpc/server'],
    says: 'The database knows nothing above it',
  },
  {
    from: 'scripts/seed.ts',
    may: ['#db/seed/seed.ts', '#server/env.ts', './step.ts', '../playwright.config.ts'],
    never: ['../db/seed/seed.ts', '../server/env.ts', '#app/page.tsx'],
    says: 'Between rooms an import says #server/… or #db/…',
  },
  ...['e2e/feed.spec.ts', 'bench/feed.bench.ts'].map((from) => ({
    from,
    may: ['@playwright/test', '#db/seed.ts', '#server/testing/redis.ts'],
    never: ['#server/env.ts', '#app/page.tsx', '#db/connect.ts', '../server/env.ts', 'drizzle-orm'],
    says: 'see the site as others do, by HTTP',
  })),
];

let project: BrokenProject;
let findings: Finding[];

beforeAll(async () => {
  const files = walls.map(({ from, may, never }) => [from, source([...may, ...never])]);
  project = await brokenProject(Object.fromEntries(files));
  findings = project.lint().filter(({ rule }) => rule === 'style/noRestrictedImports');
});
afterAll(() => project.remove());

test.each(walls)('$from keeps its walls and says where things belong', ({ from, may, never, says }) => {
  const here = findings.filter(({ path }) => path === from);
  const imports = [...may, ...never];
  expect(here.map(({ line }) => imports[line - 1]).toSorted()).toEqual(never.toSorted());
  for (const { message } of here) expect(message).toContain(says);
});

/** One import a line; every other one of types only, since types must not cross the walls either. */
function source(imports: string[]): string {
  return imports.map((path, line) => `import ${line % 2 ? 'type ' : ''}{ it } from '${path}';\n`).join('');
}

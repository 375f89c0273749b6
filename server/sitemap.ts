import { PassThrough, pipeline, Readable, type Transform } from 'node:stream';
import { SitemapIndexStream, SitemapStream } from 'sitemap';
import type { Database } from '#db/connect.ts';
import { countChains, loadChainCursor, loadChainsPage } from './chain/chain-sitemap.reads.ts';
import { db } from './db.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { appUrl } from './env.ts';
import { countEvents, loadEventCursor, loadEventsPage } from './event/event-sitemap.reads.ts';
import { reportError } from './http.ts';
import { countInvestors, loadInvestorCursor, loadInvestorsPage } from './investor/investor-sitemap.reads.ts';
import { countPosts, loadPostCursor, loadPostsPage } from './post/post-sitemap.reads.ts';
import { countPeople, loadPeopleCursor, loadPeoplePage } from './profile/people-sitemap.reads.ts';
import { countPublished, loadSitemapCursor, loadSitemapPage } from './project/sitemap.reads.ts';

/** The most that one file may list (sitemaps.org). */
const partSize = 50_000;
const pageSize = 5000;

/** A kind of thing that has pages, in files of at most `partSize` each. */
type Things = {
  count: (db: Database) => Promise<number>;
  /** Where the list goes on behind its first ones; null where none are left. */
  cursorBehind: (db: Database, count: number) => Promise<string | null>;
  page: (db: Database, at: { cursor?: string; limit: number }) => Promise<Page>;
};
type Page = { items: { url: string; lastmod: string }[]; nextCursor: string | null };

const kinds: Record<string, Things> = {
  projects: {
    count: countPublished,
    cursorBehind: loadSitemapCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadSitemapPage(database, at);
      return {
        items: items.map(({ slug, updatedAt: lastmod }) => ({ url: `/projects/${slug}`, lastmod })),
        nextCursor,
      };
    },
  },
  people: {
    count: countPeople,
    cursorBehind: loadPeopleCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadPeoplePage(database, at);
      return {
        items: items.map(({ username, updatedAt: lastmod }) => ({ url: `/users/${username}`, lastmod })),
        nextCursor,
      };
    },
  },
  posts: {
    count: countPosts,
    cursorBehind: loadPostCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadPostsPage(database, at);
      return {
        items: items.map(({ slug, post, lastmod }) => ({ url: `/chains/${slug}/posts/${post}`, lastmod })),
        nextCursor,
      };
    },
  },
  events: {
    count: countEvents,
    cursorBehind: loadEventCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadEventsPage(database, at);
      return { items: items.map(({ slug, updatedAt: lastmod }) => ({ url: `/events/${slug}`, lastmod })), nextCursor };
    },
  },
  chains: {
    count: countChains,
    cursorBehind: loadChainCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadChainsPage(database, at);
      return { items: items.map(({ slug, updatedAt: lastmod }) => ({ url: `/chains/${slug}`, lastmod })), nextCursor };
    },
  },
  investors: {
    count: countInvestors,
    cursorBehind: loadInvestorCursor,
    page: async (database, at) => {
      const { items, nextCursor } = await loadInvestorsPage(database, at);
      return {
        items: items.map(({ username, updatedAt: lastmod }) => ({ url: `/investors/${username}`, lastmod })),
        nextCursor,
      };
    },
  },
};

/** `/sitemap.xml`: names the files that list every public page. */
export async function sitemapIndex(): Promise<Response> {
  const parts = await Promise.all(
    Object.entries(kinds).map(async ([kind, { count }]) => {
      const partCount = Math.ceil((await count(db)) / partSize);
      return Array.from({ length: partCount }, (_, i) => `${kind}-${i + 1}.xml`);
    }),
  );
  const files = ['pages.xml', ...parts.flat()].map((file) => ({ url: new URL(`/sitemaps/${file}`, appUrl).href }));
  return xml(Readable.from(files), new SitemapIndexStream());
}

/** `/sitemaps/pages.xml`, or `projects-N.xml`, `people-N.xml`, `chains-N.xml`, `posts-N.xml`, `events-N.xml` or `investors-N.xml` there, N from 1; written while it is read. */
export async function sitemapPart(file: string): Promise<Response> {
  if (file === 'pages.xml') return xml(Readable.from(pages), urlset());
  const [, kind = '', number] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(file) ?? [];
  const things = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const before = (Number(number) - 1) * partSize;
  const start = things && before > 0 ? await things.cursorBehind(db, before) : undefined;
  if (!things || start === null) return new Response('There is no such sitemap.', { status: 404 });
  return xml(Readable.from(listOf(things, start)), urlset());
}

const urlset = () =>
  new SitemapStream({ hostname: appUrl, xmlns: { news: false, xhtml: false, image: false, video: false } });

const pages = ['/', '/leaderboard', '/chains', '/events', '/investors', '/about', '/formulas', '/speed'].map((url) => ({
  url,
}));

async function* listOf({ page }: Things, start: string | undefined) {
  let cursor: string | null | undefined = start;
  for (let count = 0; count < partSize && cursor !== null; count += pageSize) {
    const { items, nextCursor }: Page = await page(db, { cursor, limit: pageSize });
    yield* items;
    cursor = nextCursor;
  }
}

/** Sends what `source` yields as it comes. When that breaks off so does the answer, which no reader takes for whole. */
function xml(source: Readable, format: Transform): Response {
  const bytes = new PassThrough();
  pipeline(source, format, bytes, (error) => error && reportError(domainErrorOf(error)));
  return new Response(Readable.toWeb(bytes) as BodyInit, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    },
  });
}

import { PassThrough, pipeline, Readable, type Transform } from 'node:stream';
import { SitemapIndexStream, SitemapStream } from 'sitemap';
import { db } from './db.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { appUrl } from './env.ts';
import { reportError } from './http.ts';
import { countPublished, loadSitemapCursor, loadSitemapPage } from './project/sitemap.reads.ts';

/** The most that one file may list (sitemaps.org). */
const partSize = 50_000;
const pageSize = 5000;

/** `/sitemap.xml`: names the files that list every public page. */
export async function sitemapIndex(): Promise<Response> {
  const partCount = Math.ceil((await countPublished(db)) / partSize);
  const parts = Array.from({ length: partCount }, (_, i) => `projects-${i + 1}.xml`);
  const files = ['pages.xml', ...parts].map((file) => ({ url: new URL(`/sitemaps/${file}`, appUrl).href }));
  return xml(Readable.from(files), new SitemapIndexStream());
}

/** `/sitemaps/pages.xml` or `/sitemaps/projects-N.xml`, N from 1; written while it is read, whatever its size. */
export async function sitemapPart(file: string): Promise<Response> {
  if (file === 'pages.xml') return xml(Readable.from(pages), urlset());
  const before = (Number(/^projects-([1-9]\d{0,4})\.xml$/.exec(file)?.[1]) - 1) * partSize;
  const start = before > 0 ? await loadSitemapCursor(db, before) : undefined;
  if (Number.isNaN(before) || start === null) return new Response('There is no such sitemap.', { status: 404 });
  return xml(Readable.from(projects(start)), urlset());
}

const urlset = () =>
  new SitemapStream({ hostname: appUrl, xmlns: { news: false, xhtml: false, image: false, video: false } });

const pages = [{ url: '/' }, { url: '/leaderboard' }];

async function* projects(start: string | undefined) {
  let cursor: string | null | undefined = start;
  for (let count = 0; count < partSize && cursor !== null; count += pageSize) {
    const page: Awaited<ReturnType<typeof loadSitemapPage>> = await loadSitemapPage(db, { cursor, limit: pageSize });
    for (const { slug, updatedAt } of page.items) yield { url: `/projects/${slug}`, lastmod: updatedAt };
    cursor = page.nextCursor;
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

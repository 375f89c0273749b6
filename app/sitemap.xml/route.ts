import { connection } from 'next/server';
import { sitemapIndex } from '#server/sitemap.ts';

export async function GET(): Promise<Response> {
  await connection();
  return sitemapIndex();
}

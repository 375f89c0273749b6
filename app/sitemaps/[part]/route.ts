import { sitemapPart } from '#server/sitemap.ts';

type Context = { params: Promise<{ part: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sitemapPart((await params).part);
}

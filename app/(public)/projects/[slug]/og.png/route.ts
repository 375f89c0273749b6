import { createHash } from 'node:crypto';
import { projectImage } from '#app/_project/project-image.tsx';
import { readProject } from '#app/_project/project-query.ts';

type Context = { params: Promise<{ slug: string }> };

/** The picture of a link preview. Drawn again only when what it shows has changed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const answer = await readProject(slug);
  if ('movedTo' in answer) return moved(answer.movedTo);
  if ('nearest' in answer) return new Response('There is no such project.', { status: 404 });

  const { title, tagline, verificationPoints, communityPoints, validationPoints, qualityPoints } = answer.page;
  const shown = [slug, title, tagline, verificationPoints, communityPoints, validationPoints, qualityPoints];
  const headers = {
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    etag: `"${createHash('sha1').update(JSON.stringify(shown)).digest('base64url')}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return projectImage(answer.page, headers);
}

function moved(slug: string): Response {
  return new Response(null, { status: 308, headers: { location: `/projects/${slug}/og.png` } });
}

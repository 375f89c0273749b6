import { createHash } from 'node:crypto';
import { cacheHeaders, minVersionOf } from './cache-headers.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import type { ProjectPage } from './project/project.output.ts';
import { projectBySlug } from './project/project.router.ts';
import { errorIn } from './public-read.ts';

type Draw = (page: ProjectPage, headers: Record<string, string>) => Promise<Response>;

/**
 * The handlers of a project's picture for link previews. It may be kept as long as what it is drawn from, and is drawn
 * again only when what it shows has changed.
 */
export const projectPreview = (draw: Draw) =>
  methods({
    async GET(request, { params }) {
      const { slug = '' } = await params;
      const minVersion = minVersionOf(request);
      try {
        const entry = await projectBySlug.read.read({ slug }, minVersion);
        if (entry.status !== 'ok') {
          const error = errorIn(entry);
          return errorResponse(error, { entry, minVersion, headers: locationOf(error) });
        }
        const page: ProjectPage = JSON.parse(`${entry.body}`);
        const headers = { ...cacheHeaders(entry, minVersion), etag: tagOf(page) };
        if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
        return await draw(page, headers);
      } catch (thrown) {
        const error = domainErrorOf(thrown);
        // What cannot be a slug is the address of no picture.
        return errorResponse(error.code === 'INVALID_INPUT' ? new DomainError('PROJECT_NOT_FOUND') : error);
      }
    },
  });

/** Of the picture of a renamed project. */
function locationOf({ data: { movedTo } }: DomainError): Record<string, string> {
  return typeof movedTo === 'string' ? { location: `/projects/${movedTo}/og.png` } : {};
}

/** Of all that the picture shows. */
function tagOf({ slug, title, tagline, ...page }: ProjectPage): string {
  const { verificationPoints, communityPoints, validationPoints, qualityPoints } = page;
  const shown = [slug, title, tagline, verificationPoints, communityPoints, validationPoints, qualityPoints];
  return `"${createHash('sha1').update(JSON.stringify(shown)).digest('base64url')}"`;
}
